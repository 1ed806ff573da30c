// One message and one chunked file from the first mailbox to the second, with nothing but the published client's own calls.
import { getMessageCount, handShake, loadConfig, markAsRead, readMessage, sendChunkedMessage, sendMessage } from 'nhs-mesh-client';

const [url, letter, megabytes] = process.argv.slice(2);
const config = await loadConfig({ url, logLevel: 'ERROR' });
const sender = { ...config, mailboxID: config.senderMailboxID, mailboxPassword: config.senderMailboxPassword, agent: config.senderAgent };
const receiver = { ...config, mailboxID: config.receiverMailboxID, mailboxPassword: config.receiverMailboxPassword, agent: config.receiverAgent };

const handshakes = [(await handShake(sender)).status, (await handShake(receiver)).status];
const sent = await sendMessage({ ...sender, mailboxTarget: receiver.mailboxID, message: letter });
const file = Buffer.alloc(Number(megabytes) * 1024 * 1024, 'a line of a file\n');
const chunked = await sendChunkedMessage({ ...sender, mailboxTarget: receiver.mailboxID, fileContent: file });

const list = await getMessageCount(receiver);
const received = [];
for (const message of list.data.messages) {
  const { status, data } = await readMessage({ ...receiver, messageID: message });
  received.push({ message, status, text: data.length > 100 ? undefined : data, whole: data === file.toString(), acknowledged: (await markAsRead({ ...receiver, message })).status });
}

const left = (await getMessageCount(receiver)).data.messages;
const stranger = await handShake({ ...sender, mailboxPassword: 'wrong' });
console.log(JSON.stringify({
  handshakes, sent: sent.data.message_id, chunked: chunked.data.message_id, received, left, refused: stranger.response?.status,
}));
