import type { FormEventHandler, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '@porsi/shared/http/issue';
import { Alert } from '@porsi/ui/alert';
import { Button } from '@porsi/ui/button';
import { Drawer } from '@porsi/ui/drawer';
import { CircleAlert } from 'lucide-react';
import { ConflictDialog } from './conflict-dialog';
import { useIssueText } from './form-issues';
import { LeaveGuard } from './leave-guard';
import { useProblemText } from './problem-text';
import { differences, type Draft } from './three-way';
import styles from './record-drawer.module.css';

interface RecordDrawerProps<Values> {
  title: string;
  size?: string;
  onSubmit: FormEventHandler;
  onClose: () => void;
  isSaving: boolean;
  hasUnsaved: () => boolean;
  trouble: { error: Error | null; issues: readonly Issue[] } | undefined;
  conflict:
    | { base: Values; mine: Values; theirs: Values; settle: (values: 'mine' | 'theirs') => void }
    | undefined;
  /** The fields by the name that they have on the screen, for the comparison of versions. */
  describe: (values: Values) => Draft;
  /** Beside Save and Cancel: deleting. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A record's form, beside its list. */
export function RecordDrawer<Values>(props: RecordDrawerProps<Values>) {
  const {
    title,
    size = '30rem',
    onSubmit,
    onClose,
    isSaving,
    hasUnsaved,
    trouble,
    conflict,
    describe,
    aside,
    children,
  } = props;
  const { t } = useTranslation();
  const issueText = useIssueText();
  const problemText = useProblemText();
  return (
    <Drawer
      opened
      // Inside the page: what covers the page covers the form.
      withinPortal={false}
      classNames={{ inner: styles.inner }}
      onClose={onClose}
      position="right"
      size={size}
      title={title}
      padding="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <LeaveGuard hasUnsaved={hasUnsaved} />
      <form noValidate onSubmit={onSubmit} className={styles.form}>
        {trouble && (
          <Alert
            color="chilli"
            icon={<CircleAlert />}
            role="alert"
            title={problemText(trouble.error)}
          >
            {trouble.issues.map((found) => issueText(found)).join(' · ')}
          </Alert>
        )}
        {children}
        <footer className={styles.foot}>
          {aside}
          <span className={styles.space} />
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t('common.save')}
          </Button>
        </footer>
      </form>
      {conflict && (
        <ConflictDialog
          opened
          differences={differences(
            describe(conflict.base),
            describe(conflict.mine),
            describe(conflict.theirs),
          ).map((difference) => ({ ...difference, name: difference.key }))}
          onKeepMine={() => conflict.settle('mine')}
          onTakeTheirs={() => conflict.settle('theirs')}
        />
      )}
    </Drawer>
  );
}
