package org.muniment.dashboard.api.spec;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.look.Templates;
import org.muniment.text.Texts;

/** The description of the interface, its own calls included. */
public final class SpecApi implements Slice {
  private final List<Slice> described;
  private final String version;
  private volatile byte[] json;

  /**
   * @param others all other slices of the API
   */
  public SpecApi(Backend backend, List<Slice> others) {
    this.described = new ArrayList<>(others);
    this.described.add(this);
    this.version = backend.version();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/v1/openapi.json", Access.API_READ, this::json),
        Route.get("/api", Access.PAGE_READ, this::page));
  }

  /** Made when first asked for: most starts of the program never need it. */
  private void json(Context ctx) {
    if (json == null) {
      Map<String, Object> document = OpenApi.document(described, version);
      json = Json.bytes(generator -> Json.tree(generator, document));
    }
    ctx.contentType(Json.TYPE).result(json);
  }

  private void page(Context ctx) {
    SpecPage view = SpecPage.of(OpenApi.document(described, version));
    Texts texts = Requests.caller(ctx).texts();
    ctx.html(Templates.fill(SpecApi.class, "page", Map.of("view", view, "texts", texts)));
  }
}
