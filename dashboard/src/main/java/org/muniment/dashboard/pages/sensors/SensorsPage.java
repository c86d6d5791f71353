package org.muniment.dashboard.pages.sensors;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.QuarantineDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.SensorsDesk.NewCredential;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.Quarantined;

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
    List<Route> routes = new ArrayList<>(pages());
    routes.addAll(files(SensorTables.SENSORS, this::sensors));
    routes.addAll(files(SensorTables.HEARD, this::heardOnes));
    routes.addAll(files(SensorTables.REFUSED, this::refused));
    return routes;
  }

  private List<Route> files(String name, Function<Words, TableFiles.Content<?>> content) {
    return TableFiles.routes(
        PATH,
        name,
        Access.PAGE_READ,
        backend.spreadsheets(),
        ctx -> content.apply(frame.words(ctx)));
  }

  private List<Route> pages() {
    return List.of(
        Route.get(PATH, Access.PAGE_READ, ctx -> list(ctx, Optional.empty())),
        Route.get(PATH + "/register", Access.PAGE_WRITE, this::form),
        Route.post(PATH + "/register", Access.PAGE_WRITE, this::register),
        Route.post(PATH + "/{code}/credentials", Access.PAGE_WRITE, this::credentials));
  }

  private void list(Context ctx, Optional<NewCredential> fresh) {
    Shell shell = shell(ctx);
    Words words = shell.words();
    Map<Code, String> places = places();
    SensorsView view =
        new SensorsView(
            shown(ctx, sensors(words)).map(one -> SensorLists.line(words, one, places)),
            shown(ctx, heardOnes(words)).map(heard -> SensorLists.device(words, heard)),
            shown(ctx, refused(words)).map(message -> SensorLists.refused(words, message)),
            fresh);
    Frame.page(ctx, SensorsPage.class, "sensors", shell, view);
  }

  private static <T> Shown<T> shown(Context ctx, TableFiles.Content<T> list) {
    return list.table().show(ctx, list.words(), PATH, "lists", list.all());
  }

  private TableFiles.Content<SensorView> sensors(Words words) {
    return new TableFiles.Content<>(
        words, SensorTables.sensors(words, places()), backend.sensors().sensors());
  }

  private TableFiles.Content<Heard> heardOnes(Words words) {
    return new TableFiles.Content<>(words, SensorTables.heard(words), backend.sensors().heard());
  }

  private TableFiles.Content<Quarantined> refused(Words words) {
    List<Quarantined> newest = quarantine.recent().stream().limit(MAX_REFUSED_SHOWN).toList();
    return new TableFiles.Content<>(words, SensorTables.refused(words), newest);
  }

  private Map<Code, String> places() {
    Map<Code, String> names = new HashMap<>();
    backend.places().cabinets().forEach(cabinet -> names.put(cabinet.code(), cabinet.name()));
    backend.places().rooms().forEach(room -> names.put(room.code(), room.name()));
    return names;
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
            choices(frame.words(ctx)),
            profiles,
            heard.map(device -> Payloads.shown(device.newest().entry().payload())));
    Frame.page(ctx, SensorsPage.class, "register", shell(ctx), view);
  }

  private Map<String, String> choices(Words words) {
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
