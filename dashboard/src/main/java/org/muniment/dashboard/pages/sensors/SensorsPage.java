package org.muniment.dashboard.pages.sensors;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.QuarantineDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.SensorsDesk.NewCredential;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.ReadingStore.Heard;

/** Lists sensors, registers what was heard, gives passwords to devices. */
public final class SensorsPage implements Slice {
  private static final String PATH = "/settings/sensors";
  private static final int MAX_REFUSED_SHOWN = 50;

  private final Backend backend;
  private final QuarantineDesk quarantine;
  private final List<String> profiles;
  private final Frame frame;

  /**
   * @param profiles the ids that a sensor may be registered with, to choose from
   */
  public SensorsPage(
      Backend backend, QuarantineDesk quarantine, List<String> profiles, Frame frame) {
    this.backend = backend;
    this.quarantine = quarantine;
    this.profiles = profiles.stream().sorted().toList();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/settings", Access.PAGE_READ, ctx -> ctx.redirect(PATH)),
        Route.get(PATH, Access.PAGE_READ, ctx -> list(ctx, Optional.empty())),
        Route.get(PATH + "/register", Access.PAGE_READ, this::form),
        Route.post(PATH + "/register", Access.PAGE_WRITE, this::register),
        Route.post(PATH + "/{code}/credentials", Access.PAGE_WRITE, this::credentials));
  }

  private void list(Context ctx, Optional<NewCredential> fresh) {
    Shell shell = shell(ctx);
    Words words = shell.words();
    SensorsView view =
        new SensorsView(
            backend.sensors().sensors().stream()
                .map(one -> SensorLists.line(words, one, backend.places()))
                .toList(),
            backend.sensors().heard().stream()
                .map(heard -> SensorLists.device(words, heard))
                .toList(),
            quarantine.recent().stream()
                .limit(MAX_REFUSED_SHOWN)
                .map(message -> SensorLists.refused(words, message))
                .toList(),
            fresh);
    Frame.page(ctx, SensorsPage.class, "sensors", shell, view);
  }

  private void form(Context ctx) {
    Optional<Heard> heard = heard(ctx.queryParam("transport"), ctx.queryParam("source"));
    Optional<String> room = Optional.ofNullable(ctx.queryParam("room"));
    show(ctx, Registration.of(heard, room), heard);
  }

  private void register(Context ctx) {
    Form form = Form.sent(ctx, Registration.FIELDS);
    try {
      String code =
          backend
              .sensors()
              .register(Requests.by(ctx), Registration.asked(form))
              .sensor()
              .code()
              .value();
      ctx.redirect(PATH + "#sensor-" + code);
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      Form refused = form.refused(frame.words(ctx), refusal, Registration::formField);
      show(ctx, refused, heard(form.value("transport"), form.value("source")));
    }
  }

  /** The answer to the form itself, so that the password is on no address and in no history. */
  private void credentials(Context ctx) {
    list(
        ctx,
        Optional.of(backend.sensors().issueCredential(Requests.by(ctx), ctx.pathParam("code"))));
  }

  private void show(Context ctx, Form form, Optional<Heard> heard) {
    RegisterView view =
        new RegisterView(
            form,
            places(frame.words(ctx)),
            profiles,
            heard.map(device -> Payloads.shown(device.newest().entry().payload())));
    Frame.page(ctx, SensorsPage.class, "register", shell(ctx), view);
  }

  private Map<String, String> places(Words words) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("", words.say("sensors.place.choose"));
    backend.places().rooms().forEach(room -> places.put("room:" + room.code(), room.name()));
    backend
        .places()
        .cabinets()
        .forEach(cabinet -> places.put("cabinet:" + cabinet.code(), cabinet.name()));
    places.put("outdoor", words.say("common.outdoor"));
    return places;
  }

  /** The wires that a sensor can be registered on, by their names. */
  public static Map<String, String> transports(Words words) {
    Map<String, String> transports = new LinkedHashMap<>();
    for (Transport transport : List.of(Transport.MQTT, Transport.SERIAL)) {
      transports.put(transport.key(), words.say("sensors.transport." + transport.key()));
    }
    return transports;
  }

  private Optional<Heard> heard(String transport, String source) {
    return backend.sensors().heard().stream()
        .filter(device -> device.transport().key().equals(transport))
        .filter(device -> device.source().equals(source))
        .findFirst();
  }

  private Shell shell(Context ctx) {
    return frame.shell(ctx, Shell.Section.SETTINGS, "shell.nav.settings", "settings.css");
  }
}
