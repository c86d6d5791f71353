package org.muniment.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.adapters.tls.LocalAuthority;
import org.muniment.adapters.tls.Names;
import org.muniment.adapters.tls.Tls;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.port.OwnNames;
import org.muniment.testing.Trust;

/** Pages over TLS, on all interfaces. */
class TlsServerTest {
  private static final int PATIENCE_MILLIS = 30_000;

  private static final OwnNames NAMES =
      new OwnNames() {
        @Override
        public Set<String> all() {
          return Set.of("archive-pc", "127.0.0.1");
        }

        @Override
        public Optional<String> reachable() {
          return Optional.of("archive-pc");
        }
      };

  @TempDir Path data;

  private Names certified = Names.of(List.of("localhost", "archive-pc"), List.of("127.0.0.1"));
  private TestHouse house;
  private Tls tls;
  private WebServer server;

  /** One page that needs TLS and one that every device may see. */
  private record Page(String path, Access access, boolean answersWithoutTls) implements Slice {
    @Override
    public List<Route> routes() {
      return List.of(Route.get(path, access, this::answer));
    }

    private void answer(Context ctx) {
      if (!answersWithoutTls) {
        SessionCookie.set(ctx, "secret");
      }
      ctx.html("<p>" + ctx.scheme() + "</p>");
    }
  }

  @BeforeEach
  void open() {
    house = TestHouse.open(backend -> List.of());
    tls = Tls.start(new LocalAuthority(data, () -> certified), InstantSource.system());
    server =
        WebServer.start(
            new WebSettings("0.0.0.0", 0, Optional.of(tls), NAMES),
            List.of(
                new Page("/today", Access.OPEN, false),
                new Page("/login", Access.OPEN, false),
                new Page("/open", Access.OPEN, true)),
            house.backend,
            new PlainErrorPage());
  }

  @AfterEach
  void close() {
    server.close();
    tls.close();
    house.close();
  }

  @Test
  void whoTrustsTheAuthorityOnlyIsAnsweredAndGetsASecureCookie() throws Exception {
    HttpResponse<String> answer = get("https://127.0.0.1:" + server.port() + "/today");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<p>https</p>");
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("; Secure");
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .as("an authority of our own may be made anew")
        .isEmpty();
  }

  @Test
  void aRenewedCertificateIsShownWithoutARestart() throws Exception {
    X509Certificate first = Trust.shown(trusting(), server.port(), "TLSv1.3");
    certified = Names.of(certified.hosts(), List.of("127.0.0.1", "10.0.0.1"));
    tls.lookAfter();
    X509Certificate second = Trust.shown(trusting(), server.port(), "TLSv1.3");
    assertThat(second).isNotEqualTo(first);
    assertThat(get("https://127.0.0.1:" + server.port() + "/today").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "TLSv1.1"})
  void oldVersionsAreRefused(String version) {
    assertThatThrownBy(() -> Trust.shown(trusting(), server.port(), version))
        .isInstanceOf(SSLHandshakeException.class);
  }

  /** What a browser sends when somebody types the address without https. */
  @ParameterizedTest
  @CsvSource({
    "/open, archive-pc:PORT, HTTP/1.1 200",
    "/today?a=1, archive-pc:PORT, HTTP/1.1 307",
    "/login, 127.0.0.1:PORT, HTTP/1.1 307",
    "/nothing, archive-pc:PORT, HTTP/1.1 307",
    "/today, evil.example:PORT, HTTP/1.1 421",
    "https://archive-pc/today, archive-pc, HTTP/1.1 307"
  })
  void withoutTlsABrowserIsLedOn(String target, String host, String status) throws IOException {
    String answer = raw("GET", target, host, "");
    assertThat(answer).startsWith(status);
    assertThat(answer).contains("Content-Security-Policy").doesNotContain("Set-Cookie");
    if (status.endsWith("307") && target.startsWith("/today")) {
      assertThat(answer).contains("Location: https://archive-pc:" + server.port() + "/today?a=1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /today, Authorization: Bearer X",
    "POST, /login, Content-Type: application/x-www-form-urlencoded"
  })
  void withoutTlsNothingSecretIsTaken(String method, String path, String header)
      throws IOException {
    String answer = raw(method, path, "127.0.0.1:PORT", header + "\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (400|401|403) .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0010\u000c\u0000\u0004MQTT\u0004\u0002", "SSH-2.0-x\r\n\r\n"})
  void whoSpeaksSomethingElseIsAnsweredOrCutOff(String words) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("200 OK")
          .doesNotContain("Exception");
    }
  }

  @Test
  void aNameThatIsNotOursIsRefusedOverTlsToo() throws Exception {
    try (Socket socket = trusting().getSocketFactory().createSocket("127.0.0.1", server.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket, "GET /today HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
      assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 421");
    }
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofMillis(PATIENCE_MILLIS))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private SSLContext trusting() {
    return Trust.only(tls.facts().authority().orElseThrow().der());
  }

  private String raw(String method, String target, String host, String more) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String at = host.replace("PORT", Integer.toString(server.port()));
      write(
          socket,
          method
              + " "
              + target
              + " HTTP/1.1\r\nHost: "
              + at
              + "\r\n"
              + more
              + "Connection: close\r\n\r\n");
      return read(socket.getInputStream());
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
