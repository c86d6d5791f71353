package org.muniment.dashboard.hostile;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every way that a text can come in by HTTP; a new one is one line here. {@code %s} is the text,
 * {@code %n} a number that makes codes differ.
 */
final class Ways {
  private static final String JSON = "application/json";
  private static final String LOG = "/api/v1/daily-log/{place}/{date}";
  private static final String RULE = "/api/v1/alarm-rules/{place}/{quantity}";
  private static final String RULE_PAGE = "/alarms/rules/{place}/{quantity}";
  private static final String PLAN = "/api/v1/rooms/{code}/plan";
  private static final String BOX = "/api/v1/boxes/{barcode}";
  private static final String BOX_1 = "/api/v1/boxes/" + HostileHouse.BOX;
  private static final String DONE = "/api/v1/duties/{id}/done";
  private static final String STEPS = "/api/v1/findings/{id}/steps";
  private static final String LOAN = "/api/v1/loans/{id}";
  private static final String LOAN_1 = "/api/v1/loans/1";
  private static final String STOCKTAKE = "/api/v1/stocktakes/{id}";
  private static final String STOCKTAKE_1 = "/api/v1/stocktakes/1";
  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * @param route as in the routing table, so that a test sees which are missing
   * @param path with the text, escaped for a path or query
   * @param body null for none
   */
  record Way(String method, String route, String path, String type, String body) {
    /** What is asked with the text in its place. */
    String path(String text, int number) {
      return filled(path, encode(text, UTF_8).replace("+", "%20"), number);
    }

    String body(String text, int number) {
      if (body == null) {
        return null;
      }
      return filled(body, type.equals(JSON) ? json(text) : encode(text, UTF_8), number);
    }

    private static String filled(String pattern, String text, int number) {
      return pattern.replace("%n", Integer.toString(number)).replace("%s", text);
    }

    /** Halves of characters as escapes, or they would be lost on the way. */
    private static String json(String text) {
      StringBuilder escaped = new StringBuilder();
      for (char c : text.toCharArray()) {
        escaped.append(
            Character.isSurrogate(c)
                ? String.format("\\u%04x", (int) c)
                : new String(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(c))));
      }
      return escaped.toString();
    }

    @Override
    public String toString() {
      return method + " " + path + (body == null ? "" : " " + body);
    }
  }

  /** Writes that take no text. */
  static final Set<String> WITHOUT_TEXT =
      Set.of(
          "POST /api/v1/duty-plans/usual",
          "POST /api/v1/barcodes/decode",
          "POST /holdings/pictures",
          "POST /duties/findings/{id}/photos",
          "POST /duties/holidays/look",
          "POST /duties/plans/usual",
          "POST /api/v1/holdings/import",
          "POST /holdings/import",
          "POST /holdings/import/{id}",
          "POST /stocktakes/{id}/file",
          "POST /logout",
          "POST /account/sign-out",
          "POST /settings/audit/verify",
          "POST /settings/backup",
          "POST /settings/people/{id}/unlock",
          "POST /api/v1/alarms/{id}/unshelve",
          "POST /alarms/{id}/unshelve",
          "POST /alarms/silence/airings/{id}/end",
          "POST /api/v1/sensors/{code}/credentials",
          "POST /settings/sensors/{code}/credentials");

  static final List<Way> WRITES =
      List.of(
          api("POST", "/api/v1/rooms", "{'code':'A%n','name':'%s'}"),
          api("POST", "/api/v1/rooms", "{'code':'%s','name':'x'}"),
          api("POST", "/api/v1/rooms", "{'code':'B%n','name':'x','preset':'%s'}"),
          api("POST", "/api/v1/rooms", "{'code':'C%n','name':'x','site':'%s'}"),
          api("POST", "/api/v1/rooms", "{'code':'D%n','name':'x','%s':1}"),
          api("POST", "/api/v1/rooms", "%s"),
          api("POST", "/api/v1/cabinets", cabinet("'name':'%s'")),
          api("POST", "/api/v1/cabinets", cabinet("'preset':'%s'")),
          api("POST", "/api/v1/cabinets", cabinet("'shelvesFrom':'%s'")),
          api("POST", "/api/v1/cabinets", cabinet("'x':'%s'")),
          api("PATCH", "/api/v1/rooms/{code}", "/api/v1/rooms/R1", "{'name':'%s','reason':'%s'}"),
          api("PATCH", "/api/v1/cabinets/{code}", "/api/v1/cabinets/%s", "{'name':'%s'}"),
          api("PATCH", "/api/v1/cabinets/{code}", "/api/v1/cabinets/%s", "{'room':'%s'}"),
          api("PUT", PLAN, "/api/v1/rooms/R1/plan", "%s"),
          api("PUT", PLAN, "/api/v1/rooms/R1/plan", plan("'reason':'%s','version':'%s'")),
          api("PUT", PLAN, "/api/v1/rooms/R1/plan", plan("'cabinets':[{'cabinet':'%s'}]")),
          api("PUT", PLAN, "/api/v1/rooms/R1/plan", plan("'fixtures':[{'kind':'%s','x':1}]")),
          api("PUT", PLAN, "/api/v1/rooms/%s/plan", plan("'version':0")),
          api("POST", "/api/v1/boxes", "{'barcode':'H%n','title':'%s'}"),
          api("POST", "/api/v1/boxes", "{'barcode':'%s','title':'x'}"),
          api("POST", "/api/v1/boxes", "{'barcode':'I%n','title':'x','remarks':'%s','fonds':'%s'}"),
          api("POST", "/api/v1/boxes", "{'barcode':'J%n','title':'x','archivalCode':'%s'}"),
          api("POST", "/api/v1/boxes", "{'barcode':'K%n','title':'x','category':'%s'}"),
          api(
              "POST",
              "/api/v1/boxes",
              "{'barcode':'L%n','title':'x','cabinet':'%s','shelf':1,'position':1}"),
          api("PATCH", BOX, BOX_1, "{'title':'%s','reason':'%s'}"),
          api("PATCH", BOX, "/api/v1/boxes/%s", "{'title':'x'}"),
          api("POST", BOX + "/moves", BOX_1 + "/moves", "{'cabinet':'%s','shelf':1,'position':1}"),
          api("POST", BOX + "/renumber", BOX_1 + "/renumber", "{'newBarcode':'%s'}"),
          api("POST", BOX + "/transfer", BOX_1 + "/transfer", "{'reason':'','document':'%s'}"),
          api("POST", BOX + "/strike-off", BOX_1 + "/strike-off", "{'reason':'','document':'%s'}"),
          api("POST", BOX + "/take-out", BOX_1 + "/take-out", "{'reason':'%s'}"),
          api("POST", BOX + "/bring-back", BOX_1 + "/bring-back", "{'reason':'%s'}"),
          api("POST", BOX + "/repair", BOX_1 + "/repair", "{'reason':'%s'}"),
          api("POST", BOX + "/repaired", BOX_1 + "/repaired", "{'reason':'%s'}"),
          api("POST", BOX + "/missing", BOX_1 + "/missing", "{'reason':'%s'}"),
          api("POST", BOX + "/found", BOX_1 + "/found", "{'reason':'%s'}"),
          api("POST", BOX + "/end-carrier", BOX_1 + "/end-carrier", "{'reason':'%s'}"),
          api("POST", BOX + "/undo", BOX_1 + "/undo", "{'reason':'%s'}"),
          api("POST", "/api/v1/stocktakes", "{'name':'%s','scope':{'all':true},'counts':%n}"),
          api("POST", "/api/v1/stocktakes", "{'name':'x','scope':{'room':'%s'}}"),
          api("POST", "/api/v1/stocktakes", "{'name':'x','scope':{'cabinets':['%s']}}"),
          api("POST", "/api/v1/stocktakes", stocktake("'members':[{'name':'%s','pass':'%s'}]")),
          api("POST", "/api/v1/stocktakes", stocktake("'handover':{'from':'%s','to':'%s'},'x':1")),
          api("PATCH", STOCKTAKE, STOCKTAKE_1, "{'name':'%s'}"),
          api("PATCH", STOCKTAKE, STOCKTAKE_1, "{'members':[{'name':'%s'}]}"),
          api("PATCH", STOCKTAKE, "/api/v1/stocktakes/%s", "{'name':'x'}"),
          form("/stocktakes/{id}/file/take", "/stocktakes/1/file/take", "file=%s&leave-out=%s"),
          form("/stocktakes/{id}/file/take", "/stocktakes/%s/file/take", "file=x"),
          api("POST", STOCKTAKE + "/abandon", STOCKTAKE_1 + "/abandon", old("'reason':'%s'")),
          api("POST", STOCKTAKE + "/abandon", "/api/v1/stocktakes/%s/abandon", "{'reason':'x'}"),
          api("POST", STOCKTAKE + "/resolutions", STOCKTAKE_1 + "/resolutions", "%s"),
          api(
              "POST",
              STOCKTAKE + "/resolutions",
              STOCKTAKE_1 + "/resolutions",
              "[{'barcode':'%s','action':'%s','reason':'%s'}]"),
          api(
              "POST",
              STOCKTAKE + "/resolutions",
              STOCKTAKE_1 + "/resolutions",
              "[{'code':'x','action':'register','reason':'x','title':'%s','document':'%s',"
                  + "'to':{'cabinet':'%s','shelf':%n,'position':%n}}]"),
          api(
              "POST",
              STOCKTAKE + "/resolutions/withdraw",
              STOCKTAKE_1 + "/resolutions/withdraw",
              "{'barcode':'%s'}"),
          api("POST", STOCKTAKE + "/close", STOCKTAKE_1 + "/close", old("'reason':'%s'")),
          api("POST", STOCKTAKE + "/close", "/api/v1/stocktakes/%s/close", "{'partial':false}"),
          api("POST", STOCKTAKE + "/scans", STOCKTAKE_1 + "/scans", scan("'id':'i%n','code':'%s'")),
          api("POST", STOCKTAKE + "/scans", STOCKTAKE_1 + "/scans", scan("'id':'%s','code':'x'")),
          api("POST", STOCKTAKE + "/scans", STOCKTAKE_1 + "/scans", scan("'id':'u%n','undo':'%s'")),
          api(
              "POST",
              STOCKTAKE + "/scans",
              STOCKTAKE_1 + "/scans",
              "[{'id':'d%n','code':'x','device':'%s','at':'%s','pass':'%s'}]"),
          api("POST", STOCKTAKE + "/scans", STOCKTAKE_1 + "/scans", "%s"),
          new Way(
              "POST",
              STOCKTAKE + "/scans/file",
              STOCKTAKE_1 + "/scans/file?name=%s",
              "text/plain",
              "%s"),
          api("POST", STOCKTAKE + "/places/{code}/close", STOCKTAKE_1 + "/places/%s/close", "{}"),
          api(
              "POST",
              STOCKTAKE + "/resolutions",
              STOCKTAKE_1 + "/resolutions",
              "[{'barcode':'%s','action':'keep','reason':'%s','title':'%s','document':'%s'}]"),
          api(
              "POST",
              STOCKTAKE + "/resolutions",
              STOCKTAKE_1 + "/resolutions",
              "[{'code':'x','action':'%s','to':{'cabinet':'%s','shelf':1,'position':1}}]"),
          api(
              "POST",
              STOCKTAKE + "/resolutions/withdraw",
              STOCKTAKE_1 + "/resolutions/withdraw",
              "{'barcode':'%s'}"),
          api("POST", STOCKTAKE + "/close", STOCKTAKE_1 + "/close", old("'reason':'%s'")),
          api(
              "POST",
              STOCKTAKE + "/places/{code}/open",
              STOCKTAKE_1 + "/places/C1/open",
              "{'reason':'%s','pass':'%s'}"),
          api("POST", "/api/v1/loans", loan("HOSTILE-1", "'borrower':'%s','purpose':'%s'")),
          api("POST", "/api/v1/loans", loan("%s", "'borrower':'x','purpose':'x'")),
          api("POST", "/api/v1/loans", loan("HOSTILE-1", "'borrower':'x','due':'%s'")),
          api("POST", "/api/v1/loans", "{'barcodes':['%s'],'kind':'%s','borrowerKind':'%s'}"),
          api("POST", LOAN + "/approve", LOAN_1 + "/approve", "{'remark':'%s'}"),
          api("POST", LOAN + "/approve", "/api/v1/loans/%s/approve", "{}"),
          api("POST", LOAN + "/issue", LOAN_1 + "/issue", "{'condition':'%s','due':'%s'}"),
          api("POST", LOAN + "/issue", LOAN_1 + "/issue", "{'signature':'%s'}"),
          api("POST", LOAN + "/renew", LOAN_1 + "/renew", "{'due':'%s'}"),
          api("POST", LOAN + "/renew", LOAN_1 + "/renew", "{'due':'2026-11-24','remark':'%s'}"),
          api("POST", LOAN + "/card", LOAN_1 + "/card", "{'state':'%s'}"),
          api("POST", LOAN + "/return", LOAN_1 + "/return", "{'condition':'%s','effect':'%s'}"),
          api("POST", LOAN + "/effect", LOAN_1 + "/effect", "{'effect':'%s'}"),
          api("POST", LOAN + "/refuse", LOAN_1 + "/refuse", "{'reason':'%s'}"),
          api("POST", LOAN + "/withdraw", LOAN_1 + "/withdraw", "{'reason':'%s'}"),
          api("POST", "/api/v1/borrowers", "{'name':'%s','organisation':'%s','phone':'%s'}"),
          api("POST", "/api/v1/borrowers", "{'name':'x','card':'%s'}"),
          api("POST", "/api/v1/borrowers", "{'name':'x','kind':'%s','email':'%s','account':'%s'}"),
          api("POST", "/api/v1/borrowers", "{'name':'x','clearance':'%s','language':'%s'}"),
          api("PATCH", "/api/v1/borrowers/{id}", "/api/v1/borrowers/1", "{'letter':'%s'}"),
          api("PATCH", "/api/v1/borrowers/{id}", "/api/v1/borrowers/%s", "{'name':'x'}"),
          api("PUT", "/api/v1/loan-rules", "{'preset':'%s','reason':'%s'}"),
          api("PUT", "/api/v1/loan-rules", "{'heads':['%s'],'deputyHeads':['%s']}"),
          api("PUT", "/api/v1/loan-rules", "{'rules':[{'secrecy':'%s'},{'usualDays':0}]}"),
          api("PUT", "/api/v1/loan-rules", "{'rules':[{'category':'%s','use':'%s'},{}]}"),
          api("POST", BOX + "/items", BOX_1 + "/items", "{'title':'%s','author':'%s'}"),
          api("POST", BOX + "/items", BOX_1 + "/items", "{'title':'x','date':'%s'}"),
          api("PATCH", BOX + "/items/{id}", BOX_1 + "/items/%s", "{'title':'x'}"),
          new Way("DELETE", BOX + "/items/{id}", BOX_1 + "/items/%s?reason=%s", "", null),
          new Way("POST", BOX + "/pictures", BOX_1 + "/pictures?name=%s", "image/png", "x"),
          new Way("DELETE", BOX + "/pictures/{id}", BOX_1 + "/pictures/%s?reason=%s", "", null),
          api("POST", "/api/v1/sensors", sensor("'name':'%s'", "'topic':'t/%n'")),
          api("POST", "/api/v1/sensors", sensor("'name':'x'", "'topic':'%s'")),
          api("POST", "/api/v1/sensors", sensor("'name':'x'", "'port':'%s'")),
          api("POST", "/api/v1/sensors", sensor("'name':'x'", "'topic':'u/%n','channel':'%s'")),
          api("POST", "/api/v1/sensors", sensor("'name':'x','room':'%s'", "'topic':'v/%n'")),
          api("PATCH", "/api/v1/sensors/{code}", "/api/v1/sensors/S1A", "{'name':'%s'}"),
          api("PATCH", "/api/v1/sensors/{code}", "/api/v1/sensors/S1A", "{'profile':'%s'}"),
          api("PATCH", "/api/v1/sensors/{code}", "/api/v1/sensors/%s", "{'name':'x'}"),
          api(
              "POST",
              "/api/v1/sensors/{code}/placements",
              "/api/v1/sensors/S1A/placements",
              "{'room':'%s'}"),
          api(
              "POST",
              "/api/v1/sensors/{code}/placements",
              "/api/v1/sensors/S1A/placements",
              "{'room':'R1','from':'%s'}"),
          api(
              "POST",
              "/api/v1/sensors/{code}/calibrations",
              "/api/v1/sensors/S1A/calibrations",
              "{'quantity':'%s','offset':0}"),
          api(
              "POST",
              "/api/v1/sensors/{code}/calibrations",
              "/api/v1/sensors/S1A/calibrations",
              "{'quantity':'temperature','offset':'%s'}"),
          api("POST", "/api/v1/readings", "[{'sensor':'%s','values':{'temperature':20}}]"),
          api("POST", "/api/v1/readings", "[{'sensor':'S1A','values':{'%s':20}}]"),
          api("POST", "/api/v1/readings", "[{'sensor':'S1A','at':'%s','values':{'humidity':5}}]"),
          api("PUT", "/api/v1/presets/{key}", "/api/v1/presets/%s", limits("'reason':'x'")),
          api("PUT", "/api/v1/presets/{key}", "/api/v1/presets/p%n", limits("'reason':'%s'")),
          api(
              "PUT",
              "/api/v1/presets/{key}",
              "/api/v1/presets/q%n",
              limits("'reason':'x','rule':'%s'")),
          api("PATCH", "/api/v1/rooms/{code}", "/api/v1/rooms/R1", choice("%s", "x")),
          api("PATCH", "/api/v1/rooms/{code}", "/api/v1/rooms/R1", choice("film-copy", "%s")),
          api("PATCH", "/api/v1/rooms/{code}", "/api/v1/rooms/%s", choice("general", "x")),
          api("PATCH", "/api/v1/cabinets/{code}", "/api/v1/cabinets/%s", choice("general", "x")),
          api("PUT", "/api/v1/alarm-rules/general", "{'staleIntervals':3,'reason':'%s'}"),
          api("PUT", "/api/v1/notification/channels", channel("'name':'%s'", "a@b.example")),
          api("PUT", "/api/v1/notification/channels", channel("'name':'x'", "%s")),
          api("PUT", "/api/v1/notification/channels", "[{'id':'%s','type':'%s','name':'x'}]"),
          api(
              "POST",
              "/api/v1/notification/channels/{id}/test",
              "/api/v1/notification/channels/%s/test",
              "{}"),
          api(
              "PUT",
              "/api/v1/notification/roster",
              "{'contacts':[{'id':'a','name':'%s','language':'en','reaches':[{'channel':'siren'}]}]}"),
          api(
              "PUT",
              "/api/v1/notification/roster",
              "{'contacts':[{'id':'%s','name':'x','language':'%s','reaches':[{'channel':'%s',"
                  + "'address':'%s'}]}],'shifts':[{'days':['%s'],'from':'%s','to':'%s',"
                  + "'contact':'%s'}],'allWellAt':'%s'}"),
          api(
              "PUT",
              "/api/v1/notification/cards/{kind}",
              "/api/v1/notification/cards/high",
              "{'text':'%s'}"),
          api(
              "PUT",
              "/api/v1/notification/cards/{kind}",
              "/api/v1/notification/cards/%s",
              "{'text':'x','place':'%s'}"),
          new Way(
              "DELETE",
              "/api/v1/notification/cards/{kind}",
              "/api/v1/notification/cards/high?place=%s",
              "",
              null),
          form("/loans/cards.pdf", "loan=%s"),
          form("/settings/presets/{key}", "/settings/presets/general", "rule=%s&reason=%s&from=%s"),
          form("/settings/presets/{key}", "/settings/presets/%s", "reason=x"),
          form(
              "/settings/add-preset",
              "key=r%n&rule=%s&reason=x&low.humidity=1&high.humidity=2&low.co2=%s"),
          form("/settings/presets-of-places", "place=%s&preset=%s&reason=%s"),
          form("/settings/presets-general", "staleIntervals=%s&batteryLowPct=%s&reason=%s"),
          form(
              "/settings/notification/add-channel",
              "/settings/notification/add-channel?type=email",
              "id=m%n&name=%s&enabled=%s&settings.host=a.example&settings.from=a@b.example"),
          form(
              "/settings/notification/add-channel",
              "/settings/notification/add-channel?type=%s",
              "id=x&name=x"),
          form(
              "/settings/notification/channel/{id}",
              "/settings/notification/channel/%s",
              "name=%s&settings.host=%s&secrets.password=%s"),
          form(
              "/settings/notification/channel/{id}/test",
              "/settings/notification/channel/%s/test",
              ""),
          form(
              "/settings/notification/channel/{id}/remove",
              "/settings/notification/channel/siren/remove",
              "form=%s&reason=%s"),
          form(
              "/settings/notification/add-contact", "name=%s&language=%s&channel0=siren&address0="),
          form(
              "/settings/notification/contact/{id}",
              "/settings/notification/contact/%s",
              "name=%s&channel0=%s&address0=%s"),
          form(
              "/settings/notification/contact/{id}/remove",
              "/settings/notification/contact/%s/remove",
              "form=%s&reason=%s"),
          form("/settings/notification/shifts", "days=%s&from=%s&to=%s&step=%s&contact=%s"),
          form("/settings/notification/shifts/remove", "shift=%s"),
          form(
              "/settings/notification/times",
              "secondAfterMinutes=%s&thirdAfterMinutes=%s&quietFrom=%s&quietTo=%s&allWellAt=%s"),
          form(
              "/settings/notification/cards/{kind}",
              "/settings/notification/cards/low",
              "text=%s&place="),
          form(
              "/settings/notification/cards/{kind}",
              "/settings/notification/cards/%s",
              "text=x&place=%s"),
          form(
              "/settings/notification/cards/{kind}/remove",
              "/settings/notification/cards/low/remove",
              "place=%s"),
          api(
              "POST",
              "/api/v1/alarms/{id}/acknowledge",
              "/api/v1/alarms/41/acknowledge",
              "{'comment':'%s'}"),
          api(
              "POST",
              "/api/v1/alarms/{id}/shelve",
              "/api/v1/alarms/41/shelve",
              "{'minutes':5,'reason':'%s'}"),
          api("POST", "/api/v1/alarms/{id}/comments", "/api/v1/alarms/%s/comments", "{'text':'x'}"),
          api(
              "POST",
              "/api/v1/alarms/{id}/comments",
              "/api/v1/alarms/41/comments",
              "{'text':'%s'}"),
          api("PUT", RULE, "/api/v1/alarm-rules/R1/humidity", "{'high':58,'reason':'%s'}"),
          api(
              "PUT",
              RULE,
              "/api/v1/alarm-rules/R1/humidity",
              "{'fluctuation':{'reading':'%s','allowed':3}}"),
          api("PUT", RULE, "/api/v1/alarm-rules/%s/humidity", "{'high':58}"),
          api("POST", RULE + "/reset", "/api/v1/alarm-rules/R1/humidity/reset", "{'reason':'%s'}"),
          api("POST", "/api/v1/alarm-rules/rehearse", "{'place':'%s','quantity':'humidity'}"),
          api("POST", "/api/v1/alarm-rules/rehearse", "{'place':'R1','quantity':'%s','from':'%s'}"),
          api("POST", LOG + "/sign", "/api/v1/daily-log/R1/2026-11-21/sign", "{'measures':'%s'}"),
          api(
              "POST",
              LOG + "/sign",
              "/api/v1/daily-log/R1/2026-11-21/sign",
              "{'measures':[{'excursion':1,'cause':'%s','measure':'%s'}],'weather':'%s'}"),
          api("POST", LOG + "/sign", "/api/v1/daily-log/%s/2026-11-21/sign", "{'seen':'%s'}"),
          api("POST", LOG + "/sign", "/api/v1/daily-log/R1/%s/sign", "{'remark':'%s'}"),
          api(
              "POST",
              LOG + "/manual-readings",
              "/api/v1/daily-log/R1/2026-11-21/manual-readings",
              "{'at':'2026-11-21T09:00:00+08:00','temperature':20,'instrument':'%s'}"),
          api(
              "POST",
              LOG + "/manual-readings",
              "/api/v1/daily-log/R1/2026-11-21/manual-readings",
              "{'at':'%s','temperature':20,'instrument':'x'}"),
          api(
              "POST",
              LOG + "/amendments",
              "/api/v1/daily-log/R1/2026-11-21/amendments",
              "{'remark':'%s','reason':'%s'}"),
          api(
              "POST",
              "/api/v1/daily-log/{place}/annotations",
              "/api/v1/daily-log/R1/annotations",
              "{'kind':'airing','from':'2026-11-21T09:00:00Z','until':'2026-11-21T10:00:00Z',"
                  + "'text':'%s'}"),
          api(
              "POST",
              "/api/v1/daily-log/{place}/annotations",
              "/api/v1/daily-log/R1/annotations",
              "{'kind':'%s','from':'%s','until':'%s','text':'x'}"),
          api("POST", DONE, "/api/v1/duties/1/done", "{'date':'%s','due':'%s','checklist':[]}"),
          api("POST", DONE, "/api/v1/duties/%s/done", "{'date':'2026-11-21','checklist':[]}"),
          api(
              "POST",
              DONE,
              "/api/v1/duties/1/done",
              "{'checklist':[{'line':'%s','ok':true,'remark':'%s'}],'remark':'%s','signature':'%s'}"),
          api("POST", "/api/v1/duty-plans", duty("'name':'%s'", "x")),
          api("POST", "/api/v1/duty-plans", duty("'name':'x','responsible':'%s'", "%s")),
          api("POST", "/api/v1/duty-plans", duty("'name':'x','remindAt':'%s','from':'%s'", "x")),
          api(
              "POST",
              "/api/v1/duty-plans",
              "{'kind':'%s','room':'%s','recurrence':'%s','shift':'%s','checklist':['x']}"),
          api("PATCH", "/api/v1/duty-plans/{id}", "/api/v1/duty-plans/1", "{'recurrence':'%s'}"),
          api("PATCH", "/api/v1/duty-plans/{id}", "/api/v1/duty-plans/%s", "{'name':'x'}"),
          api("POST", "/api/v1/duty-plans/{id}/end", "/api/v1/duty-plans/%s/end", "{'reason':'x'}"),
          api(
              "POST",
              "/api/v1/duty-plans/{id}/end",
              "/api/v1/duty-plans/1/end",
              "{'reason':'','on':'%s'}"),
          api("PUT", "/api/v1/calendar-days", "[{'date':'2026-12-31','kind':'free','name':'%s'}]"),
          api("PUT", "/api/v1/calendar-days", "[{'date':'%s','kind':'%s'}]"),
          new Way("DELETE", "/api/v1/calendar-days/{date}", "/api/v1/calendar-days/%s", "", null),
          api("POST", "/api/v1/visits", "{'name':'%s','purpose':'%s','accompaniedBy':'%s'}"),
          api(
              "POST",
              "/api/v1/visits",
              "{'name':'x','organisation':'%s','rooms':'%s','purpose':'x','accompaniedBy':'x'}"),
          api("POST", "/api/v1/visits/{id}/leave", "/api/v1/visits/%s/leave", "{}"),
          api("POST", "/api/v1/findings", "{'text':'%s','owner':'%s'}"),
          api("POST", "/api/v1/findings", "{'text':'x','barcode':'%s','place':'%s','due':'%s'}"),
          api("POST", STEPS, "/api/v1/findings/1/steps", "{'kind':'worked-on','text':'%s'}"),
          api("POST", STEPS, "/api/v1/findings/1/steps", "{'kind':'assigned','owner':'%s'}"),
          api("POST", STEPS, "/api/v1/findings/%s/steps", "{'kind':'%s','text':'x'}"),
          api(
              "POST",
              "/api/v1/equipment",
              "{'kind':'other','name':'%s','number':'%s','model':'%s','remarks':'%s'}"),
          api(
              "POST",
              "/api/v1/equipment",
              "{'kind':'%s','name':'x','room':'%s','since':'%s','state':'%s'}"),
          api("PATCH", "/api/v1/equipment/{id}", "/api/v1/equipment/1", "{'name':'%s'}"),
          api("PATCH", "/api/v1/equipment/{id}", "/api/v1/equipment/%s", "{'name':'x'}"),
          api("POST", "/api/v1/keys", "{'name':'%s','opens':'%s','remarks':'%s'}"),
          api("PATCH", "/api/v1/keys/{id}", "/api/v1/keys/1", "{'name':'%s'}"),
          api("PATCH", "/api/v1/keys/{id}", "/api/v1/keys/%s", "{'name':'x'}"),
          api(
              "POST",
              "/api/v1/keys/{id}/hand-over",
              "/api/v1/keys/1/hand-over",
              "{'to':'%s','note':'%s'}"),
          api("POST", "/api/v1/keys/{id}/lose", "/api/v1/keys/1/lose", "{'reason':'%s'}"),
          api("POST", "/api/v1/keys/{id}/find", "/api/v1/keys/1/find", "{'reason':'%s'}"),
          form("/holdings/labels", "codes=%s&as=pdf"),
          form("/holdings/labels", "codes=R1&sheet=%s&start=%s&x=%s&format=%s&as=zpl"),
          form("/holdings/labels", "codes=R1&font=%s&dpi=%s&as=zpl"),
          form("/holdings/labels/preview", "codes=%s&place=%s&what=%s&sheet=%s"),
          form("/holdings/labels/preview", "codes=R1&sheet=custom&columns=%s&width=%s&gapX=%s"),
          form("/log/check", "place=%s"),
          form(
              "/log/{place}/{date}/sign",
              "/log/R1/2026-11-20/sign",
              "measures=%s&weather=%s&remark=%s&seen=%s"),
          form("/log/{place}/{date}/sign", "/log/%s/2026-11-20/sign", "measures=x"),
          form(
              "/log/{place}/{date}/amend",
              "/log/R1/2026-11-20/amend",
              "measures=%s&remark=%s&reason=%s"),
          form(
              "/log/{place}/{date}/by-hand",
              "/log/R1/2026-11-20/by-hand",
              "at=2026-11-20T09:00&temperature=20&instrument=%s"),
          form(
              "/log/{place}/{date}/by-hand",
              "/log/R1/%s/by-hand",
              "at=%s&temperature=%s&humidity=%s&instrument=x"),
          form(
              "/today/log/{place}/{date}/sign",
              "/today/log/R1/2026-11-21/sign",
              "weather=%s&seen=%s"),
          form("/today/duties/{id}/{date}/done", "/today/duties/%s/2026-11-22/done", "answer=%s"),
          form("/today/duties/{id}/{date}/done", "/today/duties/1/%s/done", "answer=%s"),
          form("/duties/findings", "text=%s&owner=%s"),
          form("/duties/findings", "text=x&box=%s"),
          form("/duties/findings", "text=x&place=%s"),
          form("/duties/findings", "text=x&equipment=%s&due=%s"),
          form("/duties/findings/{id}/assign", "/duties/findings/1/assign", "owner=%s"),
          form(
              "/duties/findings/{id}/assign",
              "/duties/findings/1/assign",
              "owner=x&due=%s&version=%s"),
          form("/duties/findings/{id}/work", "/duties/findings/1/work", "text=%s"),
          form("/duties/findings/{id}/handle", "/duties/findings/%s/handle", "text=%s"),
          form("/duties/findings/{id}/reopen", "/duties/findings/3/reopen", "reason=%s"),
          form("/duties/visits", "name=%s&organisation=%s&purpose=%s&rooms=%s&accompaniedBy=%s"),
          form("/duties/visits/{id}/leave", "/duties/visits/%s/leave", "x=%s"),
          form("/alarms/{id}/acknowledge", "/alarms/41/acknowledge", "comment=%s"),
          form("/today/alarms/{id}/acknowledge", "/today/alarms/41/acknowledge", "comment=%s"),
          form("/alarms/{id}/shelve", "/alarms/41/shelve", "minutes=%s&reason=%s"),
          form("/alarms/{id}/comments", "/alarms/41/comments", "text=%s"),
          form(RULE_PAGE, "/alarms/rules/R1/humidity", "high=59&reason=%s"),
          form(RULE_PAGE, "/alarms/rules/R1/humidity", "high=%s&changeReading=%s&reason=x"),
          form(RULE_PAGE + "/reset", "/alarms/rules/R1/humidity/reset", "reason=%s"),
          form(RULE_PAGE + "/rehearse", "/alarms/rules/R1/humidity/rehearse", "low=%s&days=%s"),
          form(
              "/environment/{place}/notes",
              "/environment/R1/notes",
              "kind=%s&from=2026-11-21T08:00&until=2026-11-21T09:00&text=%s"),
          form("/environment/{place}/notes", "/environment/R1/notes", "from=%s&until=%s&text=x"),
          form("/environment/{place}/notes", "/environment/%s/notes", "text=x"),
          form("/alarms/silence/airings", "place=R1&until=2026-11-23T08:00&reason=%s"),
          form("/alarms/silence/airings", "place=%s&from=%s&until=%s&reason=x"),
          form("/alarms/silence/out-of-service", "sensor=S1A&quantity=%s&reason=x"),
          form("/alarms/silence/out-of-service", "sensor=S1A&reason=%s"),
          form("/alarms/silence/in-service", "sensor=%s&quantity=%s"),
          form("/login", "name=%s&password=x"),
          form("/login", "name=x&password=%s&next=%s"),
          form("/setup", "code=%s&name=%s&password=%s&again=%s"),
          form("/settings/people", "name=%s&role=viewer&clearance=public"),
          form("/settings/people", "name=p%n&shownName=%s&role=viewer&clearance=public"),
          form("/settings/people", "name=q%n&role=%s&clearance=%s"),
          form("/settings/people/{id}", "/settings/people/1", person("%s", "top-secret", "")),
          form("/settings/people/{id}", "/settings/people/1", person("x", "secret", "%s")),
          form("/settings/people/{id}", "/settings/people/%s", person("x", "secret", "x")),
          form("/settings/people/{id}/password", "/settings/people/1/password", "reason=%s"),
          form("/settings/people/{id}/sign-out", "/settings/people/1/sign-out", "reason=%s"),
          form("/settings/tokens", "name=%s&role=viewer&clearance=public&expiry=30"),
          form("/settings/tokens", "name=x&role=%s&clearance=%s&expiry=never"),
          form("/settings/tokens", "name=x&role=viewer&clearance=public&expiry=%s&until=%s"),
          form("/settings/tokens/{id}/end", "/settings/tokens/1/end", "form=%s&reason=%s"),
          form("/settings/sessions/{key}/end", "/settings/sessions/%s/end", "reason=x"),
          form("/settings/sessions/of/{account}/end", "/settings/sessions/of/1/end", "reason=%s"),
          form("/account/password", "old=%s&password=%s&again=%s"),
          form("/holdings/add", "barcode=B%n&title=%s&remarks=%s&fonds=%s"),
          form("/holdings/add", "barcode=%s&title=x&archivalCode=%s"),
          form("/holdings/add", "barcode=C%n&title=x&cabinet=%s&shelf=1&position=%s&year=%s"),
          form("/holdings/add", "do=number&barcode=%s&fonds=%s&category=%s&year=%s"),
          form("/holdings/edit", "code=001200003719&title=%s&reason=%s"),
          form("/holdings/edit", "code=%s&version=%s&title=x"),
          form("/holdings/steps/{step}", "/holdings/steps/repair", "code=001200003720&reason=%s"),
          form("/holdings/steps/{step}", "/holdings/steps/repaired", "code=001200003720&reason=%s"),
          form(
              "/holdings/steps/{step}",
              "/holdings/steps/renumber",
              "code=001200009901&reason=x&newBarcode=%s"),
          form(
              "/holdings/steps/{step}",
              "/holdings/steps/transfer",
              "code=001200003719&version=%s&reason=%s&document=%s"),
          form("/holdings/steps/{step}", "/holdings/steps/%s", "code=%s"),
          form("/holdings/items", "code=001200003719&title=%s&author=%s&itemCode=%s&date=%s"),
          form("/holdings/items/{id}", "/holdings/items/1", "code=001200003718&title=%s&pages=%s"),
          form("/holdings/items/{id}", "/holdings/items/%s", "code=001200003718&title=x"),
          form(
              "/holdings/items/{id}/remove",
              "/holdings/items/%s/remove",
              "code=001200003718&reason=%s"),
          form(
              "/holdings/pictures/{id}/remove",
              "/holdings/pictures/%s/remove",
              "code=%s&reason=%s"),
          form("/holdings/move", "scan=%s&box=%s&cabinet=%s&shelf=%s"),
          form("/holdings/move", "box=001200003719&cabinet=%s&shelf=1&position=%s"),
          form("/holdings/rules/pattern", "pattern=%s&reason=%s"),
          form("/holdings/rules/scheme", "scheme=%s"),
          form("/holdings/rules/categories", "key=K%n&name=%s"),
          form("/holdings/rules/categories", "key=%s&name=x"),
          form("/holdings/rules/prefixes", "prefix=%s&kind=box"),
          form("/holdings/rules/prefixes", "prefix=P%n&kind=%s&reason=%s"),
          form("/holdings/rules/prefixes/remove", "prefix=%s"),
          form(
              "/duties/{id}",
              "/duties/1?due=2026-11-11",
              "line-0=wrong&remark-0=%s&line-1=right&line-2=right&line-3=right&remark=%s"),
          form("/duties/{id}", "/duties/1?due=2026-11-11", "line-0=%s&signature=%s&date=%s"),
          form("/duties/{id}", "/duties/%s?due=%s", "line-0=right"),
          form("/duties/plans/add", dutyPlan("name=%s&checklist=%s&responsible=%s")),
          form("/duties/plans/add", dutyPlan("name=N%n&checklist=x&remindAt=%s&from=%s&room=%s")),
          form("/duties/plans/add", "kind=%s&recurrence=%s&shift=%s&name=x&checklist=x"),
          form(
              "/duties/plans/{id}", "/duties/plans/3", dutyPlan("name=%s&checklist=%s&version=%s")),
          form("/duties/plans/{id}", "/duties/plans/%s", dutyPlan("name=x&checklist=x")),
          form("/duties/plans/{id}/end", "/duties/plans/%s/end", "form=%s&reason=%s"),
          form("/duties/holidays", "date=2026-12-25&kind=free&name=%s"),
          form("/duties/holidays", "date=%s&until=%s&kind=%s&name=x"),
          form("/duties/holidays/remove", "date=%s"),
          form("/duties/holidays/shipped", "year=%s"),
          form("/duties/holidays/take", "name=%s&content=%s"),
          form("/duties/holidays/take", "name=%s&content=MjAyNy0wMS0wMSzkvJEs5YWD5pem"),
          form("/duties/equipment", "kind=other&name=%s&number=%s&model=%s&remarks=%s"),
          form("/duties/equipment", "kind=%s&name=x&room=%s&since=%s&state=%s"),
          form(
              "/duties/equipment/{id}",
              "/duties/equipment/1",
              "kind=other&name=%s&remarks=%s&version=%s"),
          form("/duties/equipment/{id}/retire", "/duties/equipment/%s/retire", "form=%s&reason=%s"),
          form("/duties/keys", "name=%s&opens=%s&remarks=%s"),
          form("/duties/keys/{id}", "/duties/keys/1", "name=%s&opens=%s&version=%s"),
          form("/duties/keys/{id}/hand-over", "/duties/keys/1/hand-over", "to=%s&note=%s"),
          form("/duties/keys/{id}/hand-over", "/duties/keys/%s/hand-over", "to=x"),
          form("/duties/keys/{id}/lost", "/duties/keys/2/lost", "form=%s&reason=%s"),
          form("/duties/feeds", "name=%s&language=en"),
          form("/duties/feeds", "name=x&language=%s"),
          form("/duties/feeds/{id}/end", "/duties/feeds/%s/end", "form=x"),
          form("/stocktakes", "name=%s&scope=all&counts=1&member=%s&from=%s&to=%s"),
          form("/stocktakes", "name=x&scope=rooms&room=%s&blind=%s"),
          form("/stocktakes", "name=x&scope=%s&cabinet=%s&counts=%s"),
          form("/stocktakes/new/count", "scope=%s&room=%s&cabinet=%s"),
          form("/stocktakes/{id}/places/close", "/stocktakes/1/places/close", "code=%s&room=%s"),
          form("/stocktakes/{id}/places/close", "/stocktakes/%s/places/close", "code=C1"),
          form("/stocktakes/{id}/places/open", "/stocktakes/1/places/open", "code=%s&reason=%s"),
          form("/stocktakes/{id}/abandon", "/stocktakes/1/abandon", "version=9999&reason=%s"),
          form("/stocktakes/{id}/abandon", "/stocktakes/%s/abandon", "reason=x"),
          form(
              "/stocktakes/{id}/close", "/stocktakes/1/close", "version=9999&partial=%s&reason=%s"),
          form(
              "/stocktakes/{id}/discrepancies",
              "/stocktakes/1/discrepancies",
              "subject=%s&action=%s&reason=%s&class=%s&place=%s&page=%s&answered=%s"),
          form(
              "/stocktakes/{id}/discrepancies",
              "/stocktakes/1/discrepancies",
              "subject=%s&action=register&title=%s&cabinet=%s&shelf=%s&position=%s&reason=x"),
          form(
              "/stocktakes/{id}/discrepancies/many",
              "/stocktakes/1/discrepancies/many",
              "class=unknown&which=%s&chosen=%s&action=keep&reason=%s&document=%s"),
          form(
              "/stocktakes/{id}/discrepancies/withdraw",
              "/stocktakes/1/discrepancies/withdraw",
              "subject=%s&class=%s"),
          form("/loans/request", "scan=%s&thing=%s&item=%s&borrower=%s&purpose=%s&due=%s"),
          form("/loans/request", "step=send&thing=B-1&borrower=%s&purpose=%s&kind=%s"),
          form("/loans/request", "step=%s&thing=001200003719&borrower=%s&kind=loan&due=%s"),
          form("/loans/counter", "scan=%s&last=%s&borrower=%s&borrowerKind=%s&purpose=%s"),
          form("/loans/counter", "step=done&out=%s&out-item=%s&borrower=%s&purpose=%s"),
          form(
              "/loans/counter",
              "step=done&out=001200003720&out-pieces=%s&out-condition=%s&borrower=x&purpose=%s"),
          form(
              "/loans/counter",
              "step=done&back=1&back-version=%s&back-pieces=%s&back-condition=%s&strokes=%s"),
          form("/loans/counter", "step=%s&back=%s&back-condition=%s"),
          form("/loans/borrowers", "name=%s&kind=staff&organisation=%s&phone=%s&language=en"),
          form("/loans/borrowers", "name=x&kind=%s&card=%s&clearance=%s&language=%s"),
          form(
              "/loans/borrowers", "name=x&kind=outsider&letter=%s&email=%s&account=%s&language=en"),
          form(
              "/loans/borrowers/{id}",
              "/loans/borrowers/1",
              "name=%s&kind=staff&version=%s&active=%s&language=en"),
          form("/loans/borrowers/{id}", "/loans/borrowers/%s", "name=x&kind=staff&language=en"),
          form("/loans/cards", "card=%s&scan=%s"),
          form("/loans/cards", "card=LC-1&scan=%s"),
          form("/loans/rules", "step=%s&use=%s&secrecy=%s&category=%s&usualDays=%s&heads=%s"),
          form(
              "/loans/rules",
              "step=save&use=loan&forReading=none&forLoan=none&usualDays=%s&heads=%s&reason=%s"),
          form("/loans/rules/preset", "preset=%s&version=%s&reason=%s"),
          form("/loans/{id}/{step}", "/loans/1/%s", "reason=%s&remark=%s"),
          form("/loans/{id}/{step}", "/loans/1/refuse", "reason=%s&version=%s"),
          form("/loans/{id}/{step}", "/loans/1/approve", "remark=%s&all=%s"),
          form("/loans/{id}/{step}", "/loans/1/issue", "pieces=%s&condition=%s&due=%s&strokes=%s"),
          form("/loans/{id}/{step}", "/loans/1/return", "pieces=%s&condition=%s&effect=%s"),
          form("/loans/{id}/{step}", "/loans/%s/renew", "due=%s&remark=%s"),
          form("/loans/{id}/{step}", "/loans/1/card", "state=%s&back=%s"),
          form("/settings/rooms", "code=E%n&name=%s&preset=general"),
          form("/settings/rooms", "code=%s&name=x&preset=%s"),
          form("/holdings/places/room", "code=F%n&name=%s&preset=%s"),
          form("/holdings/places/row", "first=%s&count=%s&room=R1&shelves=5&positions=10"),
          form("/holdings/places/row", "first=G%n&count=1&room=%s&called=%s&shelves=%s"),
          form("/holdings/places/label", "label=%s&place=%s"),
          new Way(
              "POST",
              "/holdings/places/cabinet/{code}",
              "/holdings/places/cabinet/%s",
              FORM,
              "name=%s&room=%s&shelves=%s&reason=%s"),
          new Way("POST", "/holdings/plan/{room}/edit", "/holdings/plan/R1/edit", FORM, "plan=%s"),
          new Way(
              "POST",
              "/holdings/plan/{room}/edit/thing",
              "/holdings/plan/R1/edit/thing",
              FORM,
              "does=%s&version=%s&kind=%s&x=%s&label=%s"),
          form("/settings/sensors/register", register("name", "source=w/%n")),
          form("/settings/sensors/register", register("channel", "name=x&source=y/%n")),
          form("/settings/sensors/register", register("source", "name=x")),
          form("/settings/sensors/register", register("profile", "name=x&source=z/%n")),
          form("/settings/sensors/register", register("interval", "name=x&source=q/%n")));

  /** What is asked for, which may repeat what was asked. */
  static final List<Way> READS =
      Stream.of(
              "/api/v1/duties?date=%s",
              "/api/v1/calendar-days?year=%s",
              "/api/v1/visits?from=%s&to=%s",
              "/api/v1/visits?inside=%s",
              "/api/v1/findings?open=%s",
              "/api/v1/findings?origin=%s",
              "/api/v1/findings/%s/steps",
              "/api/v1/keys/%s/handovers",
              "/api/v1/rooms?cursor=%s",
              "/api/v1/rooms?limit=%s",
              "/api/v1/rooms?%s=1",
              "/api/v1/rooms/%s",
              "/api/v1/rooms/%s/now",
              "/api/v1/rooms/%s/plan",
              "/api/v1/cabinets/%s",
              "/holdings/plan?box=%s",
              "/holdings/plan/R1?layer=%s&cabinet=%s",
              "/holdings/plan/%s",
              "/holdings/plan/%s/edit",
              "/holdings/places/cabinet/%s",
              "/api/v1/boxes/%s",
              "/api/v1/boxes?q=%s",
              "/api/v1/boxes?barcode=%s",
              "/api/v1/boxes?cabinet=%s&status=%s",
              "/api/v1/boxes?cursor=%s",
              "/api/v1/boxes/-?barcode=%s",
              "/api/v1/scan/%s",
              "/api/v1/scan?code=%s",
              "/api/v1/stocktakes?state=%s",
              "/api/v1/stocktakes?cursor=%s",
              "/api/v1/stocktakes/%s",
              "/api/v1/stocktakes/1/scans?limit=%s",
              "/api/v1/stocktakes/1/expected?cabinet=%s",
              "/stocktakes/%s/scan",
              "/stocktakes/%s/scan/now",
              "/stocktakes/%s/scan/known",
              "/stocktakes/1/scan/shelf?shelf=1&cabinet=%s",
              "/stocktakes/1/scan/shelf?cabinet=C17&shelf=%s",
              "/api/v1/stocktakes/1/expected?cursor=%s",
              "/api/v1/stocktakes/%s/places",
              "/api/v1/stocktakes/%s/discrepancies",
              "/api/v1/stocktakes/%s/resolutions",
              "/stocktakes/1/file?file=%s",
              "/stocktakes/%s/file",
              "/stocktakes/%s/sheets",
              "/stocktakes/1/sheets.pdf?cabinet=%s",
              "/stocktakes/1/sheets.pdf?room=%s",
              "/api/v1/reports/stocktake-%s.pdf",
              "/api/v1/reports/stocktake-%s.xlsx",
              "/api/v1/reports/stocktake-1.pdf?month=%s",
              "/api/v1/loans/%s",
              "/api/v1/loans/%s/history",
              "/api/v1/loans?state=%s&kind=%s",
              "/api/v1/loans?barcode=%s",
              "/api/v1/loans?borrower=%s",
              "/api/v1/loans?from=%s&to=%s",
              "/api/v1/loans?cursor=%s",
              "/api/v1/borrowers/%s",
              "/api/v1/borrowers?q=%s",
              "/api/v1/sensors/%s",
              "/api/v1/readings?sensor=%s",
              "/api/v1/readings?sensor=S1A&from=%s",
              "/api/v1/readings?sensor=S1A&step=%s",
              "/api/v1/daily-log?place=%s",
              "/api/v1/daily-log?place=R1&from=%s",
              "/api/v1/daily-log/R1/%s",
              "/log/R1?month=%s",
              "/log/%s",
              "/log/R1/%s",
              "/api/v1/quarantine?kind=%s",
              "/api/v1/barcodes/%s.svg",
              "/api/v1/holdings/export?format=%s",
              "/api/v1/barcodes.svg?code=%s",
              "/api/v1/barcodes.svg?code=%s&format=qr",
              "/api/v1/barcodes.png?code=%s&format=%s",
              "/api/v1/labels?code=%s",
              "/api/v1/labels.pdf?code=%s&sheet=%s",
              "/api/v1/labels.pdf?boxesOf=%s&start=%s&x=%s",
              "/api/v1/labels.zpl?code=R1&dpi=%s&font=%s&order=%s",
              "/holdings/labels?code=%s&sheet=%s",
              "/holdings/labels/test.pdf?sheet=%s&x=%s",
              "/scan?code=%s",
              "/api/v1/reports/daily-log.pdf?place=%s&month=2026-07",
              "/api/v1/reports/daily-log.csv?place=R1&month=%s",
              "/api/v1/reports/climate-year.pdf?place=%s&year=2026",
              "/api/v1/reports/climate-year.pdf?place=R1&year=%s",
              "/api/v1/reports/daily-log.xlsx?room=%s&month=2026-07",
              "/api/v1/loans/%s/card.pdf",
              "/api/v1/loans/1/card.pdf?format=%s&start=%s",
              "/api/v1/loans/%s/slip.pdf",
              "/loans/%s/card.pdf",
              "/loans/%s/slip.pdf",
              "/loans/cards.pdf?loan=%s&start=%s",
              "/loans/use?from=%s&to=%s",
              "/loans/use?months-find=%s&groups-sort=%s&busiest-find=%s",
              "/loans/use/busiest.csv?from=%s&to=%s",
              "/api/v1/reports/loans.pdf?from=%s",
              "/api/v1/reports/loans.csv?to=%s",
              "/api/v1/reports/duties.csv?from=%s",
              "/api/v1/reports/findings.csv?from=%s",
              "/api/v1/reports/visits.xlsx?to=%s",
              "/api/v1/alarms/%s",
              "/api/v1/alarms?state=%s",
              "/api/v1/alarms?cursor=%s",
              "/environment/%s",
              "/environment/R1?span=%s&end=%s",
              "/environment/calendar?year=%s",
              "/environment/calendar/%s?year=%s",
              "/environment/compare?place=%s&quantity=%s&span=%s&end=%s",
              "/environment/compare/data?place=%s&quantity=%s",
              "/environment/exposure?span=%s&end=%s",
              "/environment/%s/distribution",
              "/environment/R1/distribution?span=%s&bars-find=%s&bars-sort=%s",
              "/environment/%s/air/data",
              "/environment/%s/preservation?end=%s",
              "/environment/R1/notes?end=%s&list-find=%s",
              "/holdings?q=%s&room=%s&status=%s&year=%s&sort=%s",
              "/holdings?after=%s",
              "/loans?state=%s&kind=%s&from=%s&to=%s&borrower=%s&loans-find=%s&loans-sort=%s",
              "/loans/%s",
              "/loans/counter?out=%s&wait=%s&back=%s",
              "/loans/request?thing=%s&item=%s&borrower=%s&due=%s&kind=loan",
              "/loans/request/judged?thing=001200003719&borrower=%s&kind=loan&due=%s",
              "/stocktakes?cursor=%s",
              "/stocktakes/new?room=%s&cabinet=%s",
              "/stocktakes/%s",
              "/stocktakes/1?room=%s",
              "/stocktakes/1/live?room=%s",
              "/stocktakes/1/discrepancies?class=%s&place=%s&open=%s&page=%s",
              "/loans/borrowers/%s",
              "/loans/borrowers?borrowers-find=%s&borrowers-sort=%s",
              "/duties?month=%s",
              "/duties/month.csv?month=%s&month-sort=%s&month-find=%s",
              "/duties/%s",
              "/duties/1?due=%s",
              "/duties/photos/%s",
              "/duties/plans/%s",
              "/duties/plans?plans-find=%s&plans-sort=%s",
              "/duties/plans/add?equipment=%s",
              "/duties/plans/preview?recurrence=%s&weekday=%s&from=%s",
              "/duties/plans/preview?recurrence=weekly&weekday=FRIDAY&weeks=%s&anchor=%s",
              "/duties/holidays?year=%s",
              "/duties/equipment/%s",
              "/duties/keys/%s",
              "/duties/keys/%s/handovers.csv",
              "/holdings/boxes.csv?q=%s",
              "/holdings/tree?room=%s&cabinet=%s&shelf=%s",
              "/holdings/box?code=%s",
              "/holdings/box/%s",
              "/holdings/add?barcode=%s&title=%s&cabinet=%s",
              "/holdings/add?like=%s",
              "/holdings/add/check?barcode=%s&archivalCode=%s",
              "/holdings/edit?code=%s",
              "/holdings/move?box=%s&cabinet=%s&shelf=%s&done=%s",
              "/holdings/pictures/%s?code=%s",
              "/holdings/unsuitable?unsuitable-find=%s&unsuitable-sort=%s",
              "/holdings/free?boxes=%s&carrier=%s",
              "/holdings/rules/example?pattern=%s",
              "/duties/findings?state=%s&findings-find=%s&findings-sort=%s",
              "/duties/findings?box=%s&place=%s&equipment=%s",
              "/duties/findings/%s",
              "/duties/findings/photos/%s",
              "/duties/visits?from=%s&to=%s&visits-find=%s&visits-sort=%s",
              "/alarms/%s",
              "/alarms/%s/toast",
              "/alarms/history?alarms-find=%s&alarms-sort=%s",
              "/alarms/health?days=%s",
              "/alarms/rules/R1/%s",
              "/alarms/rules/%s/humidity",
              "/login?next=%s",
              "/api/v1/audit?person=%s&action=%s",
              "/api/v1/audit?cursor=%s",
              "/settings/audit?person=%s&action=%s",
              "/settings/audit?from=%s&to=%s",
              "/settings/audit?below=%s",
              "/settings/audit?head=%s",
              "/settings/backup?since=%s",
              "/settings/backup?kept-find=%s&kept-sort=%s",
              "/settings/backup/progress?since=%s",
              "/settings/audit/export.csv?person=%s",
              "/settings/people/%s",
              "/settings/presets/%s",
              "/settings/add-preset?copy=%s",
              "/settings/notification/add-channel?type=%s",
              "/settings/notification/channel/%s",
              "/settings/notification/contact/%s",
              "/settings/notification/cards/%s",
              "/settings/notification/cards/high?place=%s",
              "/api/v1/%s",
              "/%s",
              "/assets/%s/css/api.css",
              "/webjars/%s",
              "/environment/%s",
              "/environment/R1?span=%s",
              "/environment/R1?day=%s",
              "/settings/sensors/register?transport=mqtt&source=%s",
              "/settings/sensors/register?transport=%s&source=x&room=%s",
              "/preferences?lang=%s&theme=%s&back=%s",
              "/preferences?back=/%s")
          .map(path -> new Way("GET", path, path, "", null))
          .toList();

  /** Headers that a handler reads. */
  static final List<String> HEADERS =
      List.of("Accept-Language", "Idempotency-Key", "Last-Event-ID", "If-None-Match", "X-Any");

  /** What stands for a parameter of a path when everything is read back. */
  static final Map<String, List<String>> EXAMPLES =
      Map.ofEntries(
          Map.entry("/api/v1/barcodes/{code}.svg", List.of("R1")),
          Map.entry("/api/v1/barcodes/{code}.png", List.of("R1")),
          Map.entry("/api/v1/alarms/{id}", List.of("41")),
          Map.entry("/alarms/{id}", List.of("41")),
          Map.entry("/alarms/{id}/toast", List.of("41")),
          Map.entry("/alarms/rules/{place}/{quantity}", List.of("R1/humidity")),
          Map.entry("/settings/people/{id}", List.of("1")),
          Map.entry("/settings/presets/{key}", List.of("general")),
          Map.entry("/settings/notification/cards/{kind}", List.of("high", "low")),
          Map.entry("/api/v1/findings/{id}/steps", List.of("1")),
          Map.entry("/loans/{id}", List.of("1")),
          // Only where a phone can reach this computer.
          Map.entry("/stocktakes/{id}/phone.svg", List.of()),
          Map.entry("/loans/borrowers/{id}", List.of("1", "2")),
          Map.entry("/api/v1/keys/{id}/handovers", List.of("1")));

  /** What must be asked for as well, by route. */
  static final Map<String, List<String>> QUERIES =
      Map.ofEntries(
          Map.entry(
              "/api/v1/readings",
              List.of("?sensor=S1A", "?sensor=S1A&format=csv", "?sensor=S1A&step=PT1H&format=csv")),
          Map.entry("/settings/notification/add-channel", List.of("?type=email")),
          Map.entry("/stocktakes/{id}/scan/shelf", List.of("?cabinet=C17&shelf=3")),
          Map.entry("/api/v1/barcodes.svg", List.of("?code=R1")),
          Map.entry("/api/v1/barcodes.png", List.of("?code=R1")),
          Map.entry("/api/v1/daily-log", List.of("?place=R2")),
          Map.entry("/api/v1/reports/daily-log.pdf", List.of("?place=R1&month=2026-07")),
          Map.entry("/api/v1/reports/daily-log.xlsx", List.of("?place=R1&month=2026-07")),
          Map.entry("/api/v1/reports/daily-log.csv", List.of("?place=R1&month=2026-07")),
          Map.entry("/api/v1/reports/climate-year.pdf", List.of("?place=R1&year=2026")),
          Map.entry("/api/v1/scan", List.of("?code=" + HostileHouse.BOX)),
          Map.entry("/holdings/box", List.of("?code=001200003718")),
          Map.entry("/duties/{id}", List.of("?due=2026-11-18")),
          Map.entry("/holdings/edit", List.of("?code=001200003718")),
          Map.entry("/holdings/pictures/{id}", List.of("?code=001200003718")),
          Map.entry("/api/v1/labels", List.of("?code=R1")),
          Map.entry("/api/v1/labels.pdf", List.of("?code=R1")),
          Map.entry("/api/v1/labels.zpl", List.of("?code=R1")));

  private Ways() {}

  private static Way api(String method, String path, String body) {
    return api(method, path, path, body);
  }

  private static Way api(String method, String route, String path, String body) {
    return new Way(method, route, path, JSON, body.replace('\'', '"'));
  }

  private static Way form(String path, String body) {
    return new Way("POST", path, path, FORM, body);
  }

  private static Way form(String route, String path, String body) {
    return new Way("POST", route, path, FORM, body);
  }

  private static String duty(String more, String line) {
    return "{'kind':'other','recurrence':'daily','checklist':['" + line + "']," + more + "}";
  }

  private static String dutyPlan(String more) {
    return "kind=other&recurrence=weekly&weekday=FRIDAY&weeks=1&anchor=2026-11-20&shift=after&"
        + more;
  }

  private static String stocktake(String more) {
    return "{'name':'x','scope':{'all':true}," + more + "}";
  }

  /** With a version that nobody has seen, so that it is refused. */
  private static String old(String more) {
    return "{'version':999999," + more + "}";
  }

  private static String scan(String more) {
    return "[{'device':'d1'," + more + "}]";
  }

  private static String loan(String barcode, String more) {
    return "{'barcode':'" + barcode + "','kind':'consultation'," + more + "}";
  }

  private static String limits(String more) {
    return "{'limits':{'humidity':{'low':40,'high':60}}," + more + "}";
  }

  private static String choice(String preset, String reason) {
    return "{'preset':'" + preset + "','reason':'" + reason + "'}";
  }

  private static String channel(String name, String from) {
    return "[{'id':'mail','type':'email',"
        + name
        + ",'settings':{'host':'a.example','from':'"
        + from
        + "'}}]";
  }

  private static String person(String shownName, String clearance, String reason) {
    return "form=change&role=archivist&active=true&shownName="
        + shownName
        + "&clearance="
        + clearance
        + "&reason="
        + reason;
  }

  private static String plan(String more) {
    return "{'width':8,'depth':6," + more + "}";
  }

  private static String cabinet(String more) {
    return "{'code':'K%n','room':'R1','shelves':2,'positionsPerShelf':2," + more + "}";
  }

  private static String sensor(String more, String address) {
    return "{'code':'N%n','profile':'muniment','expectedIntervalSeconds':60,'address':{"
        + address
        + "},"
        + (more.contains("room") ? "" : "'room':'R1',")
        + more
        + "}";
  }

  private static String register(String field, String others) {
    return "code=M%n&place=room:R1&transport=mqtt&"
        + (field.equals("profile") ? "" : "profile=muniment&")
        + (field.equals("interval") ? "" : "interval=60&")
        + others
        + "&"
        + field
        + "=%s";
  }
}
