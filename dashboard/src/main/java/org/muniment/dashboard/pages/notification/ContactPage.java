package org.muniment.dashboard.pages.notification;

import static org.muniment.dashboard.pages.notification.NotificationWords.PATH;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
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
import org.muniment.desk.NotificationDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.RosterDesk.NewContact;
import org.muniment.domain.notice.Contact;

/** Adds a contact or changes one. */
public final class ContactPage implements Slice {
  private static final String ADD = PATH + "/add-contact";
  private static final String ONE = PATH + "/contact/{id}";

  private static final int MAX_ROWS = 10;

  /** Rows to be filled below those that are. */
  private static final int SPARE = 2;

  private final NotificationDesk desk;
  private final Frame frame;

  public ContactPage(Backend backend, Frame frame) {
    this.desk = backend.notification();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ADD, Access.PAGE_MANAGE, ctx -> show(ctx, Optional.empty(), fresh(ctx), SPARE)),
        Route.post(ADD, Access.PAGE_MANAGE, ctx -> save(ctx, Optional.empty())),
        Route.get(ONE, Access.PAGE_MANAGE, this::one),
        Route.post(ONE, Access.PAGE_MANAGE, ctx -> save(ctx, Optional.of(contact(ctx)))));
  }

  private Contact contact(Context ctx) {
    String id = ctx.pathParam("id");
    return desk.roster().roster().contacts().stream()
        .filter(contact -> contact.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("contact", id));
  }

  private Form fresh(Context ctx) {
    return Form.of(Map.of("language", frame.words(ctx).lang()));
  }

  private void one(Context ctx) {
    Contact contact = contact(ctx);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", contact.name());
    values.put("language", contact.language());
    for (int i = 0; i < contact.reaches().size(); i++) {
      values.put("channel" + i, contact.reaches().get(i).channel());
      values.put("address" + i, contact.reaches().get(i).address());
    }
    show(ctx, Optional.of(contact), Form.of(values), rows(contact));
  }

  private static int rows(Contact contact) {
    return Math.min(MAX_ROWS, contact.reaches().size() + SPARE);
  }

  private void save(Context ctx, Optional<Contact> contact) {
    List<String> fields = new ArrayList<>(List.of("name", "language"));
    for (int i = 0; i < MAX_ROWS; i++) {
      fields.add("channel" + i);
      fields.add("address" + i);
    }
    Form form = Form.sent(ctx, fields);
    List<Integer> filled = new ArrayList<>();
    List<Contact.Reach> reaches = new ArrayList<>();
    for (int i = 0; i < MAX_ROWS; i++) {
      if (form.given("channel" + i).isPresent()) {
        filled.add(i);
        reaches.add(new Contact.Reach(form.value("channel" + i), form.value("address" + i)));
      }
    }
    try {
      String id = contact.map(Contact::id).orElseGet(desk.roster()::nextContact);
      desk.roster()
          .saveContact(
              Requests.by(ctx),
              new NewContact(id, form.value("name"), form.value("language"), reaches));
      ctx.redirect(PATH + "#contacts", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      Form refused = form.refused(frame.words(ctx), refusal, field -> row(field, filled));
      int rows = filled.isEmpty() ? SPARE : filled.get(filled.size() - 1) + 1 + SPARE;
      show(ctx, contact, refused, Math.min(MAX_ROWS, rows));
    }
  }

  /** {@code contacts[2].reaches[1].address} is the address in the second row that was filled. */
  private static String row(String field, List<Integer> filled) {
    String last = field.substring(field.lastIndexOf('.') + 1);
    if (last.equals("reaches")) {
      return "channel0";
    }
    int open = field.lastIndexOf('[');
    boolean ofReach = field.contains("].reaches[");
    return ofReach
        ? last + filled.get(Integer.parseInt(field.substring(open + 1, field.lastIndexOf(']'))))
        : last;
  }

  private void show(Context ctx, Optional<Contact> contact, Form form, int rows) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.SETTINGS,
            "shell.nav.settings",
            "settings.css",
            "work.css",
            "notification.css");
    Words words = shell.words();
    Map<String, String> channels = new LinkedHashMap<>();
    channels.put("", words.say("notification.channel.choose"));
    desk.channels().channels().forEach(one -> channels.put(one.id(), one.name()));
    ContactView view =
        new ContactView(
            contact.map(Contact::name).orElse(words.say("notification.contact.add")),
            contact.map(one -> PATH + "/contact/" + one.id()).orElse(ADD),
            form,
            NotificationWords.languages(words),
            rows,
            channels);
    Frame.page(ctx, ContactPage.class, "contact", shell, view);
  }
}
