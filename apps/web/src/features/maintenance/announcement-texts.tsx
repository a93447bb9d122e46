import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  announcementsOf,
  type AnnouncementLanguage,
} from '@porsi/shared/maintenance/announcements';
import type { Maintenance } from '@porsi/shared/maintenance/maintenance';
import { Group, Stack } from '@porsi/ui/layout';
import { SegmentedControl } from '@porsi/ui/segmented-control';
import { Text, Title } from '@porsi/ui/text';
import { useLanguage } from '../../i18n/use-format';
import { CopyText } from './copy-text';

interface AnnouncementTextsProps {
  maintenance: Maintenance;
  timezone: string;
}

const names: Record<AnnouncementLanguage, string> = { id: 'Bahasa Indonesia', en: 'English' };

/** The announcement, ready to be sent: for e-mail and WhatsApp, in both languages. */
export function AnnouncementTexts({ maintenance, timezone }: AnnouncementTextsProps) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<string>(useLanguage());
  const announcements = announcementsOf(maintenance, timezone);
  const announcement = announcements.find((known) => known.language === language);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('maintenance.texts')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('app.language')}
          value={language}
          onChange={setLanguage}
          data={announcements.map((known) => ({
            value: known.language,
            label: names[known.language],
          }))}
        />
      </Group>
      <Text c="dimmed" size="sm">
        {t('maintenance.textsHint')}
      </Text>
      {announcement && (
        <div lang={announcement.language}>
          <Stack key={announcement.language}>
            <CopyText label={t('maintenance.subject')} text={announcement.email.subject} />
            <CopyText label={t('maintenance.email')} text={announcement.email.body} />
            <CopyText label="WhatsApp" text={announcement.whatsApp} />
          </Stack>
        </div>
      )}
    </Stack>
  );
}
