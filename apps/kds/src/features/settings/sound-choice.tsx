import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { muteSound, ring, sound } from '../../lib/sound';
import { useStore } from '../../lib/use-store';
import { Choice } from './choice';

/** Whether changes are heard, and a way to hear it. */
export function SoundChoice() {
  const { t } = useTranslation();
  const state = useStore(sound);
  if (state === 'none') return <p>{t('sound.none')}</p>;
  return (
    <>
      <Choice
        legend={t('sound.title')}
        options={[
          { value: 'on', label: t('sound.on') },
          { value: 'muted', label: t('sound.muted') },
        ]}
        chosen={state === 'muted' ? 'muted' : 'on'}
        onChoose={(choice) => muteSound(choice === 'muted')}
      />
      <BigButton disabled={state === 'muted'} onClick={ring}>
        <BellRing size={26} aria-hidden />
        {t('sound.test')}
      </BigButton>
    </>
  );
}
