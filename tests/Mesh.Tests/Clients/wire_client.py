"""Speaks to MESH over the wire as the published Python client does: one nonce per client whose count goes up from 0, the
version 2 media type, gzip offered always, uncompressed data cut into chunks and each packed by itself, paths from links.next,
and repetitions below the authorisation, so that a repeated request carries the token of the first. Prints what failed."""

import gzip
import hashlib
import hmac
import io
import sys
import time
import uuid

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

V2 = "application/vnd.mesh.v2+json"


class Token(requests.auth.AuthBase):
    def __init__(self, key, mailbox, password):
        self.key, self.mailbox, self.password = key, mailbox, password
        self.nonce, self.count = uuid.uuid4(), 0

    def __call__(self, request):
        now = time.strftime("%Y%m%d%H%M", time.gmtime())
        secret = f"{self.mailbox}:{self.nonce}:{self.count}:{self.password}:{now}"
        code = hmac.new(self.key.encode(), secret.encode(), hashlib.sha256).hexdigest()
        request.headers["Authorization"] = f"NHSMESH {self.mailbox}:{self.nonce}:{self.count}:{now}:{code}"
        self.count += 1
        return request


class Packed:
    """A body whose length nobody knows: it goes out in HTTP chunks."""

    def __init__(self, data):
        self.stream = io.BytesIO(gzip.compress(data))

    def __iter__(self):
        while piece := self.stream.read(7):
            yield piece


class Client:
    def __init__(self, url, key, mailbox, password):
        self.url, self.mailbox = url, mailbox
        self.session = requests.Session()
        retry = Retry(total=3, backoff_factor=0.1, status_forcelist=(425, 429, 502, 503, 504), allowed_methods=None)
        self.session.mount(url, HTTPAdapter(max_retries=retry))
        self.session.headers = {"Accept": V2, "User-Agent": "wire_client;1;N/A;x86_64;Linux;6", "Accept-Encoding": "gzip"}
        self.session.auth = Token(key, mailbox, password)
        self.base = f"{url}/messageexchange/{mailbox}"

    def handshake(self):
        self.session.post(self.base, headers={
            "mex-ClientVersion": "wire_client==1", "mex-OSArchitecture": "x86_64", "mex-OSName": "Linux",
            "mex-OSVersion": "6", "mex-JavaVersion": "N/A",
        }).raise_for_status()

    def send(self, to, data, size=75 << 20, compress=False, **headers):
        pieces = [data[start:start + size] for start in range(0, len(data), size)] or [b""]
        common = {"Content-Type": "application/octet-stream"}
        if compress:
            common["Content-Encoding"] = "gzip"
        first = self.session.post(
            f"{self.base}/outbox", data=Packed(pieces[0]) if compress else pieces[0],
            headers={**common, "Mex-To": to, "Mex-Chunk-Range": f"1:{len(pieces)}", **headers})
        answer = first.json()
        if first.status_code == 417 or "errorDescription" in answer or "detail" in answer:
            raise ValueError(answer)
        message = answer["message_id"]
        for number, piece in enumerate(pieces[1:], 2):
            body = io.BytesIO(gzip.compress(piece) if compress else piece)
            sent = self.session.post(
                f"{self.base}/outbox/{message}/{number}", data=body, headers={**common, "Mex-Chunk-Range": f"{number}:{len(pieces)}"})
            assert sent.status_code in (200, 202), sent.text
        return message

    def ids(self, **parameters):
        page = self.session.get(f"{self.base}/inbox", params=parameters)
        while True:
            page.raise_for_status()
            body = page.json()
            assert isinstance(body["approx_inbox_count"], int)
            yield from body["messages"]
            following = body["links"].get("next")
            if not following:
                return
            page = self.session.get(self.url + following)

    def read(self, message):
        first = self.session.get(f"{self.base}/inbox/{message}", stream=True)
        first.raise_for_status()
        total = int(first.headers["Mex-Chunk-Range"].split(":")[1])
        assert first.headers["Mex-Total-Chunks"] == str(total)
        assert first.status_code == (206 if total > 1 else 200)
        data = self.plain(first)
        for number in range(2, total + 1):
            chunk = self.session.get(f"{self.base}/inbox/{message}/{number}", stream=True)
            assert chunk.status_code == (206 if number < total else 200)
            data += self.plain(chunk)
        return first.headers, data

    @staticmethod
    def plain(response):
        raw = response.raw.read()
        return gzip.decompress(raw) if response.headers.get("Content-Encoding") == "gzip" else raw

    def acknowledge(self, message):
        self.session.put(f"{self.base}/inbox/{message}/status/acknowledged").raise_for_status()

    def track(self, message):
        return self.session.get(f"{self.base}/outbox/tracking?messageID={message}")


def run(url, key, workflow, alice, alice_password, bob, bob_password):
    sender, receiver = Client(url, key, alice, alice_password), Client(url, key, bob, bob_password)
    assert sender.session.get(f"{url}/messageexchange/_ping").json()["outcome"] == "Yes"
    sender.handshake()
    receiver.handshake()

    whole = sender.send(bob, b"Hello", **{
        "Mex-WorkflowID": workflow, "Mex-FileName": "a.txt", "Mex-LocalID": "l-1", "Mex-Subject": "Se\u00f1or",
        "Mex-PartnerID": "p", "Mex-Content-Encrypted": "Y", "Mex-Content-Compressed": "Y", "Mex-Content-Checksum": "sha256: ab/cd-12"})
    assert list(receiver.ids()) == [whole]
    headers, data = receiver.read(whole)
    assert data == b"Hello"
    expected = {
        "Mex-From": alice, "Mex-To": bob, "Mex-WorkflowID": workflow, "Mex-FileName": "a.txt", "Mex-LocalID": "l-1",
        "Mex-Subject": "Se\u00f1or", "Mex-PartnerID": "p", "Mex-Content-Encrypted": "Y", "Mex-Content-Compressed": "Y",
        "Mex-MessageType": "DATA", "Mex-StatusSuccess": "SUCCESS", "Mex-Content-Checksum": "sha256: ab/cd-12"}
    for name, value in expected.items():
        assert headers[name] == value, (name, headers[name])
    assert sender.track(whole).json()["status"] == "accepted"
    receiver.acknowledge(whole)
    assert sender.track(whole).json()["status"] == "acknowledged"
    assert receiver.track(whole).status_code == 404
    assert list(receiver.ids()) == []

    text = b"The quick brown fox jumps over the lazy dog"
    for compress in (False, True):
        chunked = sender.send(bob, text, size=5, compress=compress, **{"Mex-WorkflowID": workflow})
        assert receiver.read(chunked)[1] == text
        receiver.acknowledge(chunked)

    many = [sender.send(bob, b"%d" % number, **{"Mex-WorkflowID": workflow}) for number in range(23)]
    assert list(receiver.ids(max_results=10)) == many
    assert list(receiver.ids(max_results=10, workflow_filter=workflow[:4] + "*")) == many
    assert list(receiver.ids(workflow_filter="!" + workflow)) == []
    assert receiver.session.get(f"{receiver.base}/count").json()["count"] == len(many)
    for message in many:
        receiver.acknowledge(message)

    try:
        sender.send(bob, b"", **{"Mex-WorkflowID": workflow})
        raise AssertionError("An empty message was taken.")
    except ValueError as refused:
        assert refused.args[0]["detail"][0]["code"] == "02"


run(*sys.argv[1:])
print("all as expected")
