package org.muniment.dashboard.pages.trust;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Languages;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Certificates;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.port.Barcodes;
import org.muniment.port.TlsIdentity;

/** Says how a device comes to trust this computer, and gives it the certificate for that. */
public final class TrustPage implements Slice {
  static final String PATH = Reach.TRUST;
  static final String DER = PATH + "/muniment-ca.crt";
  static final String PEM = PATH + "/muniment-ca.pem";
  static final String APPLE = PATH + "/muniment-ca.mobileconfig";
  static final String QR = PATH + "/qr.svg";

  private static final String TITLE = "trust.title";

  private static final List<TrustView.Platform> PLATFORMS =
      List.of(platform("android", 6, DER), platform("ios", 5, APPLE), platform("windows", 6, DER));

  private final Reach reach;
  private final Barcodes barcodes;
  private final Frame frame;

  public TrustPage(Backend backend, Reach reach, Frame frame) {
    this.reach = reach;
    this.barcodes = backend.barcodes();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.OPEN, this::page),
        Route.get(QR, Access.OPEN, this::picture),
        Route.get(DER, Access.OPEN, ctx -> file(ctx, "application/x-x509-ca-cert", a -> a.der())),
        Route.get(
            PEM, Access.OPEN, ctx -> file(ctx, "application/x-pem-file", a -> bytes(a.pem()))),
        Route.get(APPLE, Access.OPEN, this::profile));
  }

  /** A device that does not trust the certificate yet must come here without a warning. */
  @Override
  public boolean answersWithoutTls() {
    return true;
  }

  private void page(Context ctx) {
    Shell shell = shell(ctx);
    Frame.page(ctx, TrustPage.class, "trust", shell, view(ctx, shell.words()));
  }

  private TrustView view(Context ctx, Words words) {
    Optional<TlsIdentity.Facts> facts = reach.identity().map(TlsIdentity::facts);
    Optional<String> address = address(ctx);
    return new TrustView(
        facts.map(f -> state(f.kind())).orElse(TrustView.State.OFF),
        facts.map(f -> Certificates.certificate(words, f)),
        facts.flatMap(TlsIdentity.Facts::authority).map(a -> Certificates.authority(words, a)),
        address,
        PLATFORMS);
  }

  private Optional<String> address(Context ctx) {
    return reach.trustAddress(ctx.req().getLocalPort());
  }

  private void picture(Context ctx) {
    String address = address(ctx).orElseThrow(() -> nothing(ctx));
    ctx.contentType("image/svg+xml").result(barcodes.svg(address, Barcodes.Format.QR));
  }

  private void file(Context ctx, String type, Function<TlsIdentity.Authority, byte[]> content) {
    String name = ctx.path().substring(ctx.path().lastIndexOf('/') + 1);
    ctx.contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .result(content.apply(authority(ctx)));
  }

  /** Not as an attachment: then iOS would put it among the files instead of offering it. */
  private void profile(Context ctx) {
    ctx.contentType("application/x-apple-aspen-config")
        .result(bytes(AppleProfile.of(authority(ctx))));
  }

  private TlsIdentity.Authority authority(Context ctx) {
    return reach
        .identity()
        .flatMap(identity -> identity.facts().authority())
        .orElseThrow(() -> nothing(ctx));
  }

  /** The language can be asked for in the address, since no cookie is set here. */
  private Shell shell(Context ctx) {
    Shell usual = frame.shell(ctx, TITLE, "trust.css");
    String asked = ctx.queryParam("lang");
    if (Shell.LANGUAGES.stream().noneMatch(each -> each.tag().equals(asked))) {
      return usual;
    }
    Words words =
        new Words(
            Languages.texts(Locale.forLanguageTag(asked)),
            usual.words().zone(),
            usual.words().now());
    return new Shell(
        words,
        usual.caller(),
        usual.section(),
        words.say(TITLE),
        usual.path(),
        usual.notice(),
        usual.styles(),
        usual.scripts());
  }

  private static TrustView.State state(TlsIdentity.Kind kind) {
    return switch (kind) {
      case LOCAL -> TrustView.State.LOCAL;
      case FILES -> TrustView.State.FILES;
    };
  }

  private static TrustView.Platform platform(String key, int steps, String file) {
    return new TrustView.Platform(
        key,
        IntStream.rangeClosed(1, steps).mapToObj(i -> "trust." + key + "." + i).toList(),
        file);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Problem nothing(Context ctx) {
    return Problem.of(404, "web.nothing-here", ctx.path());
  }
}
