package org.muniment.dashboard.api.labels;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.label.LabelAsk;
import org.muniment.dashboard.web.label.LabelFile;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Labelled;
import org.muniment.desk.holdings.LabelsDesk;
import org.muniment.port.Holdings;
import org.muniment.port.Registry;

/**
 * Label sheets (contract: Places and holdings). A label that is drawn here has the issue that was
 * printed last; only the page's button notes a new one.
 */
public final class LabelsApi implements Slice {
  private static final String PATH = "/api/v1/labels";

  private final LabelsDesk desk;
  private final LabelFile file;
  private final Registry registry;

  public LabelsApi(Backend backend) {
    this.desk = backend.labels();
    this.file = new LabelFile(backend);
    this.registry = backend.registry();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::printed),
        Route.get(PATH + ".pdf", Access.API_READ, this::pdf),
        Route.get(PATH + ".zpl", Access.API_READ, this::zpl));
  }

  private void pdf(Context ctx) throws IOException {
    LabelAsk ask = ask(ctx);
    file.pdf(ctx, words(ctx), labelled(ctx, ask), ask.job());
  }

  private void zpl(Context ctx) {
    LabelAsk ask = ask(ctx);
    file.zpl(ctx, words(ctx), labelled(ctx, ask), ask);
  }

  private LabelAsk ask(Context ctx) {
    List<String> names = new ArrayList<>(LabelAsk.NAMES);
    names.add(LabelAsk.CODE);
    Params params = Params.withList(ctx, LabelAsk.CODE, names);
    params.check();
    return LabelAsk.of(params.all(LabelAsk.CODE), params::text, desk);
  }

  private List<Labelled> labelled(Context ctx, LabelAsk ask) {
    return desk.of(ask.codes(), Requests.reader(ctx)::maySee);
  }

  private Words words(Context ctx) {
    return new Words(Requests.caller(ctx).texts(), registry.site().timeZone(), Requests.at(ctx));
  }

  private void printed(Context ctx) {
    Params params = Params.of(ctx, "code");
    String code = params.required("code");
    params.check();
    List<Holdings.Label> labels = desk.printed(code);
    Json.answer(ctx, 200, json -> write(json, labels));
  }

  private static void write(JsonGenerator json, List<Holdings.Label> labels) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("items");
    for (int i = 0; i < labels.size(); i++) {
      Holdings.Label label = labels.get(i);
      json.writeStartObject();
      json.writeStringField("code", label.code());
      json.writeNumberField("issue", label.issue());
      Json.time(json, "printedAt", label.printedAt());
      json.writeStringField("by", label.by());
      json.writeBooleanField("void", i > 0);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNullField("next");
    json.writeEndObject();
  }
}
