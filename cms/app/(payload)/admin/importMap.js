import { Standing as Standing_bc28ebd681103cd3f18f1446a350c5c5 } from '../../../admin/standing/Standing.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { NoButton as NoButton_f1cc8ff607473cfcf9e376799ba25099 } from '../../../admin/standing/NoButton.tsx'
import { TickCell as TickCell_e0c515e8bb0ae8ee87dd8917bd32eee5 } from '../../../admin/lists/TickCell.tsx'
import { DisclosureCell as DisclosureCell_8069c5e30c300ec2cc052f9042fdb650 } from '../../../admin/questions/DisclosureCell.tsx'
import { DisclosureNotice as DisclosureNotice_1b09505fceb67b07fb341542851e39bd } from '../../../admin/questions/DisclosureNotice.tsx'
import { RowLabel as RowLabel_0685eb24b151dd29d4b1f20472f1ed78 } from '../../../admin/settings/RowLabel.tsx'
import { OpeningPreview as OpeningPreview_28fe1aaa6ff20fcda87e9efa99f6d670 } from '../../../admin/settings/OpeningPreview.tsx'
import { Invitation as Invitation_b468377c78c4b8c4f95be7198717f6c7 } from '../../../admin/people/Invitation.tsx'
import { CurrentPassword as CurrentPassword_8d7d07bd2cfceb9bb81a89c2516c049f } from '../../../admin/people/CurrentPassword.tsx'
import { FormStanding as FormStanding_7e436af09783cd5d1926eea0f4a9ab66 } from '../../../admin/bulletins/FormStanding.tsx'
import { ItemLabel as ItemLabel_4d82b141c5d5a25b1f28123a5ce54b33 } from '../../../admin/bulletins/ItemLabel.tsx'
import { FillButton as FillButton_bf5115a9f5b0cfab45a5592778d506ff } from '../../../admin/bulletins/FillButton.tsx'
import { SectionLabel as SectionLabel_16fc41fb9b896829113efaa65cdb5d88 } from '../../../admin/bulletins/SectionLabel.tsx'
import { EditionLabel as EditionLabel_141d0fd34afff833d3f36e7ffe3425f7 } from '../../../admin/bulletins/EditionLabel.tsx'
import { PreviewView as PreviewView_14ece64338d40356ab8a434cd1808b3c } from '../../../admin/bulletins/PreviewView.tsx'
import { CheckView as CheckView_9fce0718209f0e6c106123ce0c3fcbe8 } from '../../../admin/bulletins/CheckView.tsx'
import { SendView as SendView_2c0c8c562a6a1f37508120d23960e419 } from '../../../admin/bulletins/SendView.tsx'
import { SubscriberRecord as SubscriberRecord_757ee4795d4a33abe56b09b29cbb3567 } from '../../../admin/subscribers/SubscriberRecord.tsx'
import { Erase as Erase_80973f6b3fbd1b94b4466c080494ee60 } from '../../../admin/import/Erase.tsx'
import { SubscriberFiles as SubscriberFiles_78ef8d4bc39bee0600e9ebe8a70b74ab } from '../../../admin/import/SubscriberFiles.tsx'
import { SendingView as SendingView_ee3c81406dabd3e531d0b1a165a8f134 } from '../../../admin/delivery/SendingView.tsx'
import { ColourPicker as ColourPicker_18619a6651ea816d2c2bb94849eb671c } from '../../../admin/settings/ColourPicker.tsx'
import { BrandPreview as BrandPreview_46c609af699f4b11ef14287d3f19a6e6 } from '../../../admin/settings/BrandPreview.tsx'
import { Hold as Hold_a270f58db9e58beea1975dac22a603d5 } from '../../../admin/hold/Hold.tsx'
import { Icon as Icon_b57624fa74229ae0fe4320599a3e511a } from '../../../admin/brand/Icon.tsx'
import { Logo as Logo_630d135cac888c7b37941a74e2c3701b } from '../../../admin/brand/Logo.tsx'
import { OutboxLink as OutboxLink_dae80045167cf5938edf48cee2e6c775 } from '../../../admin/outbox/OutboxLink.tsx'
import { Dashboard as Dashboard_f781e9028d57a98d9263c5f8db6380b6 } from '../../../admin/dashboard/Dashboard.tsx'
import { OutboxView as OutboxView_404728b8dd9cadd3fec46f3ea2003011 } from '../../../admin/outbox/OutboxView.tsx'
import { ImportView as ImportView_cda3ef593b06cd4a563316dac0c7dc94 } from '../../../admin/import/ImportView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/standing/Standing.tsx#Standing": Standing_bc28ebd681103cd3f18f1446a350c5c5,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/standing/NoButton.tsx#NoButton": NoButton_f1cc8ff607473cfcf9e376799ba25099,
  "/admin/lists/TickCell.tsx#TickCell": TickCell_e0c515e8bb0ae8ee87dd8917bd32eee5,
  "/admin/questions/DisclosureCell.tsx#DisclosureCell": DisclosureCell_8069c5e30c300ec2cc052f9042fdb650,
  "/admin/questions/DisclosureNotice.tsx#DisclosureNotice": DisclosureNotice_1b09505fceb67b07fb341542851e39bd,
  "/admin/settings/RowLabel.tsx#RowLabel": RowLabel_0685eb24b151dd29d4b1f20472f1ed78,
  "/admin/settings/OpeningPreview.tsx#OpeningPreview": OpeningPreview_28fe1aaa6ff20fcda87e9efa99f6d670,
  "/admin/people/Invitation.tsx#Invitation": Invitation_b468377c78c4b8c4f95be7198717f6c7,
  "/admin/people/CurrentPassword.tsx#CurrentPassword": CurrentPassword_8d7d07bd2cfceb9bb81a89c2516c049f,
  "/admin/bulletins/FormStanding.tsx#FormStanding": FormStanding_7e436af09783cd5d1926eea0f4a9ab66,
  "/admin/bulletins/ItemLabel.tsx#ItemLabel": ItemLabel_4d82b141c5d5a25b1f28123a5ce54b33,
  "/admin/bulletins/FillButton.tsx#FillButton": FillButton_bf5115a9f5b0cfab45a5592778d506ff,
  "/admin/bulletins/SectionLabel.tsx#SectionLabel": SectionLabel_16fc41fb9b896829113efaa65cdb5d88,
  "/admin/bulletins/EditionLabel.tsx#EditionLabel": EditionLabel_141d0fd34afff833d3f36e7ffe3425f7,
  "/admin/bulletins/PreviewView.tsx#PreviewView": PreviewView_14ece64338d40356ab8a434cd1808b3c,
  "/admin/bulletins/CheckView.tsx#CheckView": CheckView_9fce0718209f0e6c106123ce0c3fcbe8,
  "/admin/bulletins/SendView.tsx#SendView": SendView_2c0c8c562a6a1f37508120d23960e419,
  "/admin/subscribers/SubscriberRecord.tsx#SubscriberRecord": SubscriberRecord_757ee4795d4a33abe56b09b29cbb3567,
  "/admin/import/Erase.tsx#Erase": Erase_80973f6b3fbd1b94b4466c080494ee60,
  "/admin/import/SubscriberFiles.tsx#SubscriberFiles": SubscriberFiles_78ef8d4bc39bee0600e9ebe8a70b74ab,
  "/admin/delivery/SendingView.tsx#SendingView": SendingView_ee3c81406dabd3e531d0b1a165a8f134,
  "/admin/settings/ColourPicker.tsx#ColourPicker": ColourPicker_18619a6651ea816d2c2bb94849eb671c,
  "/admin/settings/BrandPreview.tsx#BrandPreview": BrandPreview_46c609af699f4b11ef14287d3f19a6e6,
  "/admin/hold/Hold.tsx#Hold": Hold_a270f58db9e58beea1975dac22a603d5,
  "/admin/brand/Icon.tsx#Icon": Icon_b57624fa74229ae0fe4320599a3e511a,
  "/admin/brand/Logo.tsx#Logo": Logo_630d135cac888c7b37941a74e2c3701b,
  "/admin/outbox/OutboxLink.tsx#OutboxLink": OutboxLink_dae80045167cf5938edf48cee2e6c775,
  "/admin/dashboard/Dashboard.tsx#Dashboard": Dashboard_f781e9028d57a98d9263c5f8db6380b6,
  "/admin/outbox/OutboxView.tsx#OutboxView": OutboxView_404728b8dd9cadd3fec46f3ea2003011,
  "/admin/import/ImportView.tsx#ImportView": ImportView_cda3ef593b06cd4a563316dac0c7dc94,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
