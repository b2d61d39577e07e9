export const SETTINGS = {
  home: 'At a family’s home',
  office: 'In the office',
  community: 'Out in the community',
  school: 'At a school',
  phone_or_video: 'By phone or video',
  team_meeting: 'In a team meeting',
} as const
export type SettingKind = keyof typeof SETTINGS
