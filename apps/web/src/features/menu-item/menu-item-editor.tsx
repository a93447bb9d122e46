import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NetworkError } from '@porsi/client/network-error';
import { isProblem } from '@porsi/client/problem-error';
import type { Issue } from '@porsi/shared/http/issue';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { Recipe } from '@porsi/shared/recipes/recipe';
import type { School } from '@porsi/shared/schools/school';
import { api } from '../../lib/api';
import { combine } from '../../lib/three-way';
import { contentOf, fromDraft, toDraft, type FormContent } from './menu-item-draft';
import { MenuItemConflict } from './menu-item-conflict';
import { MenuItemForm, type SaveAttempt } from './menu-item-form';
import { createMenuItemSaver, currentOf } from './menu-item-saver';
import { SaveTrouble } from './save-trouble';
import { toastDone } from '../../lib/toast';

/** One sitting at the form: a new one begins when a conflict is settled, with what then stands in it. */
interface Sitting {
  number: number;
  base: MenuItem | null;
  content: FormContent;
  save: ReturnType<typeof createMenuItemSaver>;
  /** What a choice in a conflict has replaced. */
  replaced?: FormContent;
}

interface MenuItemEditorProps {
  item: MenuItem | null;
  /** The day of a new item. */
  date: string;
  schools: readonly School[];
  recipes: readonly Recipe[];
  featurePortionSize: boolean;
  onSaved: (item: MenuItem) => void;
  onCancel: () => void;
}

const SEND_AGAIN = 2;
const PAUSE = 900;

/** Edits or creates a menu item; whatever the server says, nothing that was typed is lost. */
export function MenuItemEditor({
  item,
  date,
  schools,
  recipes,
  featurePortionSize,
  onSaved,
  onCancel,
}: MenuItemEditorProps) {
  const queryClient = useQueryClient();
  const fresh: FormContent = { head: { date, recipeId: null, totalPortions: '' }, rows: new Map() };
  const [sitting, setSitting] = useState<Sitting>(() => ({
    number: 0,
    base: item,
    content: item ? contentOf(item) : fresh,
    save: createMenuItemSaver(api.menuItems, item),
  }));
  const [conflict, setConflict] = useState<{ mine: FormContent; theirs: MenuItem }>();
  const [unplaced, setUnplaced] = useState<Issue[]>([]);
  const saving = useMutation({
    mutationFn: ({ input }: SaveAttempt) => sitting.save(input),
    retry: (failures, error) => error instanceof NetworkError && failures < SEND_AGAIN,
    retryDelay: PAUSE,
    onMutate: () => setUnplaced([]),
    onSuccess: async (saved, { release }) => {
      release();
      toastDone((t) => t(sitting.base ? 'item.updated' : 'item.created'));
      void queryClient.invalidateQueries({ queryKey: ['menu-plan'] });
      void queryClient.invalidateQueries({ queryKey: ['history'] });
      onSaved(saved);
    },
    onError: (error, { content, showIssues }) => {
      const theirs = currentOf(error);
      if (theirs) {
        void queryClient.invalidateQueries({ queryKey: ['schools'] });
        setConflict({ mine: content, theirs });
      } else if (isProblem(error)) setUnplaced(showIssues(error.issues));
    },
  });

  function sitDown(base: MenuItem | null, content: FormContent, replaced?: FormContent) {
    setConflict(undefined);
    setUnplaced([]);
    saving.reset();
    const save = createMenuItemSaver(api.menuItems, base);
    setSitting(({ number }) => ({
      number: number + 1,
      base,
      content,
      save,
      ...(replaced && { replaced }),
    }));
  }

  const unchanged = toDraft(sitting.base ? contentOf(sitting.base) : fresh);
  return (
    <>
      <SaveTrouble
        error={conflict ? null : saving.error}
        unplaced={unplaced}
        onSaveAsNew={() => saving.variables && sitDown(null, saving.variables.content)}
        onUndo={
          sitting.replaced && (() => sitDown(sitting.base, sitting.replaced ?? sitting.content))
        }
      />
      <MenuItemForm
        key={sitting.number}
        base={sitting.base}
        content={sitting.content}
        unchanged={unchanged}
        schools={schools}
        recipes={recipes}
        featurePortionSize={featurePortionSize}
        saving={saving.isPending}
        onSave={(attempt) => saving.mutate(attempt)}
        onCancel={onCancel}
      />
      {conflict && (
        <MenuItemConflict
          base={unchanged}
          mine={toDraft(conflict.mine)}
          theirs={toDraft(contentOf(conflict.theirs))}
          schools={schools}
          recipes={recipes}
          onCombine={() => {
            const combined = combine(
              unchanged,
              toDraft(conflict.mine),
              toDraft(contentOf(conflict.theirs)),
            );
            sitDown(conflict.theirs, fromDraft(combined), conflict.mine);
          }}
          onKeepMine={() => sitDown(conflict.theirs, conflict.mine)}
          onTakeTheirs={() => sitDown(conflict.theirs, contentOf(conflict.theirs), conflict.mine)}
        />
      )}
    </>
  );
}
