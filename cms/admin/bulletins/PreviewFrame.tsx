interface Props {
  address: string
  title: string
  isPhone: boolean
  isDark: boolean
}

/** A mail in a frame of its own that can run nothing, open nothing and send nothing. */
export function PreviewFrame({ address, title, isPhone, isDark }: Props) {
  return (
    <div className={`hub-frame${isPhone ? ' hub-frame--phone' : ''}${isDark ? ' hub-frame--dark' : ''}`}>
      <iframe key={address} sandbox="" src={address} tabIndex={0} title={title} />
    </div>
  )
}
