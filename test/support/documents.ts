import type { County } from './county';
import type { Outline } from '#domain/document/outline';
import { starterOf } from '#domain/document/starter';
import { dataSource } from '#engine/core/data-source';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { IssueDraft } from '#engine/document/issue-draft';
import { addressesAt } from '#engine/document/render/addresses';
import { WriteDraft } from '#engine/document/write-draft';
import { CalendarShelf } from '#engine/plan/calendars';

/** A bulletin to 潼川镇 that was issued, and one still being written, both by the chief. */
export async function putDocuments(county: County, ownerUrl: string, outline: Outline = starterOf('bulletin', 2023)): Promise<{ readonly draft: string; readonly document: string }> {
  const source = await dataSource({ url: ownerUrl, role: 'duban_app', poolSize: 2 }).initialize();
  try {
    const [work, actor] = [new UnitOfWork(source), county.actors.chief];
    const to = [county.units.near];
    const plain: Outline = { ...outline, sections: [{ heading: '工作要求', text: '请对照清单逐项查找差距。年度任务清单共{{事项}}。' }], figures: outline.figures.filter(({ name }) => name === '事项') };
    const first = await new WriteDraft(work).run({ actor }, 'bulletin', { year: 2023, to, outline: plain });
    const made = await new IssueDraft(work, new CalendarShelf(), addressesAt('https://duban.example')).run({ actor }, first.id);
    const { id: draft } = await new WriteDraft(work).run({ actor }, 'bulletin', { year: 2023, to, outline });
    return { draft, document: made.id };
  } finally {
    await source.destroy();
  }
}
