import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@porsi/ui/button';
import { TextArea } from '@porsi/ui/text-area';
import { Check, Copy } from 'lucide-react';
import styles from './copy-text.module.css';

interface CopyTextProps {
  label: string;
  text: string;
}

/** A text to take along, and the button that does. */
export function CopyText({ label, text }: CopyTextProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  // Which text it was: after a change of plan the new one is not copied yet.
  const [taken, setTaken] = useState<string>();
  const copied = taken === text;

  function copy() {
    field.current?.select();
    // The newer clipboard is not there on plain HTTP, which kitchens run on.
    setTaken(document.execCommand('copy') ? text : undefined);
  }

  return (
    <div className={styles.text}>
      <TextArea ref={field} label={label} value={text} readOnly autosize minRows={1} />
      <Button
        size="compact-sm"
        variant="default"
        className={styles.button}
        leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        aria-label={`${t('maintenance.copy')}: ${label}`}
        onClick={copy}
      >
        <span aria-live="polite">{t(copied ? 'maintenance.copied' : 'maintenance.copy')}</span>
      </Button>
    </div>
  );
}
