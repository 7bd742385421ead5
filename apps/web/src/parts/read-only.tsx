import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useMe } from '../server/me';
import { ACCESS } from '../words/inspection';
import { useSay } from '../words/language';

/** Where others have buttons: why whoever reads by an inspection access has none, and what he may do instead. */
export function ReadOnly() {
  const say = useSay();
  const inspects = useMe().roles.some(({ access }) => access !== undefined);
  if (!inspects) return null;
  return (
    <Popover trigger="click" placement="bottomRight" title={say(ACCESS.readOnly)} content={<p className="narrow-tip">{say(ACCESS.readOnlyWhy)}</p>}>
      <Button icon={<InfoCircleOutlined />}>{say(ACCESS.readOnly)}</Button>
    </Popover>
  );
}
