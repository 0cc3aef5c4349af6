/**
 * Everyday words that are right as they stand, and words one letter away from worrying ones: none of them is ever mended into another.
 * The commonest words of spoken British English, those of family, school and services, and neighbours such as "rating" and "strange".
 */
const words = `
a about above accept access across act action activity actually add address adult adults advice afraid after afternoon again against age ago
agree air all allow almost alone along already also always am an and angry animal another answer any anymore anyone anything anyway apart app
april are area argue arm army around arrive art article as ask at attention august aunt autumn away baby back bad badly bag ball band bank bar
barn base bath be beach bear bearing beat because become bed bedroom been before began begin behind being believe bell below best better between
big bike bill billing bills bird birth birthday bit black blending blood blue boat boating body book boot born both bottle bottom bought box boy boys
brain bread break breakfast breathe breeding bring broke broken broom brother brown buddy build building bull bus business busy but buy by cake call called
calm came camp can car card care cared careful carry cars cat catch cause centre certain chair chance change charm chat cheap check child children
chips choice choose chore chose chosen church city class clean clear clinic close clothes club coach coat coke cold college come coming common
community company complain complete computer contact control cook cooking cool cope copy corner correct cost could council counselling country county couple
course cousin cover crime crown cry cup curing cut cuts cycle dad daily dance dancer dancing dark date daughter day days dead deal death december decide
deep details dial did die diet different difficult dinner direct do doctor does dog dogs doing done door double down draping draw drawn dream dress drink drive driving
drop dropped drug drugs dry drying duty each ear early easy eat eating education eight either else email end enough essex even evening event events ever
every everyone everything exam example exercise expect explain eye eyes face fact fail fair fall family far farm farming fast fat father feed feel feeling feet
fell felt female few field fight figure fill filling final find fine fire first fish fit five floor follow food foot football for force forget
form forward foster found four free freedom friday friend friendly friends from front full fully fun funny fur future game games gaming gap garage garden
gate gave general get getting girl girls give given glass gloom go goal goes going gone good got government grade grape grass great green grew groove ground
group grow grown guess guide guitar gully gun guy gym had hair half hall hand handle hands hang hanger happen happened happy hard harder harm has hat
hate have he head health healthy hear heard heart heat heating heavy held hell hello help helper helping helpline her here herself hi hide high hills him
himself his history hit hobby hold hole holiday home homework hope horse hospital hot hour hours house how huge human hundred hungry hunting hurt hut i
ice idea if ill important in information inside instead interest internet into is issue it its itself jail january jealous job join joke july jump june just keep
key kick kid kids kind kitchen knee knew knife knit know known lady land language large last late later laugh law lay lead leader learn learning least leave
leaving left leg legal less lesson let letter level library lie life light like line link list listen little live lives living local lock lonely long look
lose loss lost lot loud love lovely low lucky lunch lying machine made mail main make male man manager manger many march marks married match maths matter
may maybe me meal mean means meat media meet meeting member memory men mental message met middle might mile milk milling mind mine minute miss missing mistake
mix mobile moment monday money month mood more morning most mother mouth move movie much mum music must my myself name nan near nearly neck need
neighbour nervous net never new news next nice night nine no nobody nodes noise none nor normal north nose not note nothing november now number nurse ocean october of off
offer office often oh ok okay old older on once one online only open or order organise other our out outside over own page paid pain paint pair paper
parent parents park part party pass past pay peer pen people perfect period person pet phone photo pick picture piece pilling pills pink place plan plane play
player please plus point police poor pop possible post practice present press pressure pretty price problem proud public pull pulls pupil purple push put putting quick
quiet quite quiz race racing radio rain raking ran range ranger rate rating reach read reading ready real really reason recipe red rehearsal relationship relax remember rent repeat
reply report rest rice ride right ring river road room round rude rule rules run running sad safe safer safety said sale same sat saturday save saw say scar
scared scarred school science score screen sea search season seat seating second secret see seem seen self sell send sense sent separate september serious service set seven
several sex shall shape share shared sharing sharp she shirt shoe shop short should shoulder shout show shower shut sick side sight sign simple since sing single sister
sit situation six size skills skin sky sleep slow small smart smell smile smoke smoking snow so social some someone something sometimes son song soon
sorry sort sound south space speak special spend sport sports spot spring stabled staff stage stand start state station stay step still stomach stop story straight
strange stranger street stress strong student study stuff stupid such sugar summer sun sunday support suppose sure surname swim swimming table take taken taking talk tall
taping task taught tax tea teach teacher team tell ten term test text than thank thanks that the their them themselves then there these they thing
things think third this those though thought thread three throat through throw thursday ticket time times tired to today together told tomorrow tonight too took tooth top total
touch town toy train training travel treat tree trip trouble true trust try trying tuesday turn tv twice two tying type uncle under understand until up upset
us use used useful using usual usually vape vaping very video view visit voice vote wait wake walk wall want warm was wash waste watch water way we wear
weather website wednesday week weekend weight well went were west wet what when where whether which while white who whole whose why wide wife will wind
window winter wish with within without woman women word words work worker working world worried worry worse worst would write writing wrong year years yellow poster reader readers wifi password passwords bake baking biscuit cookie cookies blanket attendance download upload
subscribe subscription newsletter leaflets booking postcode address addresses chelmsford colchester basildon harlow tendring braintree clacton witham maldon
uttlesford brentwood rochford southend thurrock essex nursery nurseries fostering adoption midwife surgery dentist vaccine vaccines minecraft roblox fortnite tiktok
yes yesterday yet you young younger your yourself youth
`

/** The everyday words. */
export const commonWords: readonly string[] = words.trim().split(/\s+/)
