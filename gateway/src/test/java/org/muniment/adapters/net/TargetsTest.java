package org.muniment.adapters.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.net.FakeHttp.Reply;
import org.muniment.adapters.net.Targets.Checked.Allowed;
import org.muniment.adapters.net.Targets.Checked.Denied;
import org.muniment.port.NotifierContract;

class TargetsTest {
  /** Address, what its name stands for, what comes of it without and with the permission. */
  @ParameterizedTest
  @CsvSource({
    "https://a.example/x,        1.1.1.1,            Allowed, Allowed",
    "https://a.example:8443/x,   240e::1,            Allowed, Allowed",
    "http://a.example/x,         1.1.1.1,            Denied,  Allowed",
    "https://a.example/x,        127.0.0.1,          Denied,  Allowed",
    "https://a.example/x,        1.1.1.1 10.0.0.1,   Denied,  Allowed",
    "https://a.example/x,        ::ffff:192.168.1.1, Denied,  Allowed",
    "https://127.0.0.1/x,        127.0.0.1,          Denied,  Allowed",
    "https://[::1]/x,            ::1,                Denied,  Allowed",
    "https://2130706433/x,       127.0.0.1,          Denied,  Allowed",
    "https://0x7f.1/x,           127.0.0.1,          Denied,  Denied",
    "https://a.example:65536/x,  1.1.1.1,            Denied,  Denied",
    "ftp://a.example/x,          1.1.1.1,            Denied,  Denied",
    "https:/x,                   1.1.1.1,            Denied,  Denied",
    "https://a.example/x,        ,                   Denied,  Denied",
  })
  void whoMayBeAsked(String url, String addresses, String strict, String lenient) {
    URI uri = URI.create(url);
    assertThat(targets(false, addresses).check(uri).getClass().getSimpleName()).isEqualTo(strict);
    assertThat(targets(true, addresses).check(uri).getClass().getSimpleName()).isEqualTo(lenient);
  }

  @Test
  void aNameThatIsNotKnownMayBeKnownLater() {
    assertThat(((Denied) targets(true, null).check(URI.create("https://a.example/"))).lasting())
        .isFalse();
  }

  @Test
  void theUsualPortsHold() {
    Allowed tls = (Allowed) targets(true, "1.1.1.1").check(URI.create("https://a.example/"));
    Allowed plain = (Allowed) targets(true, "1.1.1.1").check(URI.create("http://a.example/"));
    assertThat(tls.port()).isEqualTo(443);
    assertThat(plain.port()).isEqualTo(80);
  }

  /** The name server says something harmless first and the house at every later question. */
  @Test
  void whatWasLookedAtIsConnectedTo() {
    AtomicInteger questions = new AtomicInteger();
    Targets.Resolver fickle =
        host ->
            List.of(
                InetAddress.getByName(questions.getAndIncrement() == 0 ? "127.0.0.1" : "1.1.1.1"));
    try (FakeHttp server = new FakeHttp(request -> new Reply(200, ""));
        Web web = new Web(new Targets(true, fickle), trust(), Web.PATIENCE)) {
      URI uri = URI.create("http://rebinding.example:" + server.port() + "/x");
      assertThat(web.post(uri, Map.of(), "")).isInstanceOf(Web.Result.Answer.class);
      assertThat(server.requests().get(0).header("Host"))
          .isEqualTo("rebinding.example:" + server.port());
      assertThat(questions).hasValue(1);
    }
  }

  @Test
  void anAddressOfTheNewerKindIsAskedByItsNumbers() {
    try (FakeHttp server = new FakeHttp(request -> new Reply(200, ""));
        Web web = new Web(new Targets(true), trust(), Web.PATIENCE)) {
      server.be(NotifierContract.Mood.TAKES);
      URI uri = URI.create("http://[::ffff:127.0.0.1]:" + server.port() + "/x");
      assertThat(web.post(uri, Map.of(), "")).isInstanceOf(Web.Result.Answer.class);
    }
  }

  private static FileTrust trust() {
    return new FileTrust(Optional.empty());
  }

  private static Targets targets(boolean privateAllowed, String addresses) {
    return new Targets(privateAllowed, host -> resolved(addresses));
  }

  private static List<InetAddress> resolved(String addresses) throws UnknownHostException {
    if (addresses == null) {
      throw new UnknownHostException();
    }
    return Arrays.stream(addresses.split(" ")).map(TargetsTest::literal).toList();
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
