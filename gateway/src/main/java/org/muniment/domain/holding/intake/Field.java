package org.muniment.domain.holding.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column says; each has a text {@code import.field.<key>}. The names are how lists head such
 * columns: in Chinese (DA/T 13, DA/T 18, DA/T 22), in English, and as ArchivesSpace codes them.
 */
public enum Field {
  BARCODE(
      "barcode",
      "条码 条形码 条码号 条形码号 盒条码 档案盒条码 條碼 條碼號 條形碼 盒條碼 檔案盒條碼",
      "bar code|box barcode|top container barcode|barcode number|container barcode"),
  TITLE("title", "案卷题名 案卷标题 盒名 盒题名 盒标题 案卷題名 盒名稱 盒題名 卷名", "box title|container title|volume title"),
  FONDS(
      "fonds", "全宗 全宗号 全宗代码 全宗號 全宗代碼", "fonds number|fonds code|fond|collection code|ead id|eadid"),
  CATEGORY("category", "类别 门类 类别号 档案门类 档案类别 分类号 類別 門類 類別號 檔案門類", "category code|record type|class"),
  YEAR("year", "年度 年份 归档年度 形成年度 歸檔年度 形成年度", "filing year"),
  RETENTION("retention", "保管期限 期限 保管年限 保存期限", "retention period"),
  CARRIER("carrier", "载体 载体类型 载体形式 載體 載體類型", "carrier type|medium|media"),
  SECRECY("secrecy", "密级 保密等级 密級 保密等級", "secrecy level|classification level|security"),
  ARCHIVAL_CODE(
      "archivalCode",
      "案卷档号 盒档号 案卷檔號 盒檔號",
      "archival code|box archival code|call number|shelf mark"),
  PIECES("pieces", "件数 卷数 总件数 份数 數量 件數 卷數", "number of pieces|piece count|items"),
  FIRST_DATE(
      "firstDate", "起始日期 开始日期 起日期 起始時間 起始日期 開始日期", "first date|date 1 begin|start date|begin"),
  LAST_DATE("lastDate", "终止日期 结束日期 截止日期 止日期 終止日期 結束日期", "last date|date 1 end|end date|end"),
  REMARKS("remarks", "盒备注 案卷备注 盒備註 案卷備註", "box remarks|box note"),
  CABINET("cabinet", "柜 柜号 箱柜 箱柜号 密集架 架号 柜架号 櫃 櫃號 箱櫃", "cabinet code"),
  SHELF("shelf", "层 层号 搁板 層 層號", "shelf number"),
  POSITION("position", "位 位号 位置 位置号 位號", "position number|place on shelf"),
  /** What the box is called where the list comes from. */
  BOX_NUMBER(
      "boxNumber",
      "盒号 箱号 案卷号 盒號 箱號 案卷號",
      "box number|box no|box|top container indicator|container indicator"),
  BOX_KIND("boxKind", "盒型", "box kind|top container type|container type"),
  COLLECTION("collection", "全宗名称 全宗名 全宗名稱", "collection title|resource title|fonds name"),
  ITEM_NUMBER("itemNumber", "件号 顺序号 序号 件號 順序號 序號 卷内顺序号", "item number|item no"),
  ITEM_TITLE("itemTitle", "文件题名 件题名 卷内文件题名 文件標題 文件題名 件題名", "item title"),
  ITEM_CODE(
      "itemCode",
      "件档号 文件档号 件檔號 文件檔號",
      "item code|component id|component unique identifier|unit id"),
  ITEM_KIND("itemKind", "", "item kind|child type"),
  ITEM_INDICATOR("itemIndicator", "", "item indicator|child indicator|folder"),
  ITEM_AUTHOR("itemAuthor", "责任者 作者 責任者", "author|creator|item author"),
  ITEM_DOCUMENT("itemDocument", "文号 文件编号 发文字号 文號 文件編號", "document number|item document"),
  ITEM_DATE("itemDate", "文件日期 成文日期 件日期", "item date"),
  ITEM_PAGES("itemPages", "页数 页次 页号 頁數 頁次", "pages|item pages|number of pages|page count"),
  ITEM_REMARKS("itemRemarks", "件备注 件備註", "item remarks"),
  /** Of a box or of what is in it: the other columns tell. */
  ANY_TITLE("anyTitle", "题名 标题 名称 文件名 題名 標題 名稱", "title|name|title either or date is"),
  ANY_CODE("anyCode", "档号 檔號", "archivalcode|reference code"),
  ANY_DATE("anyDate", "日期 时间 起止日期 時間", "date|dates|expression|date 1 expression"),
  ANY_REMARKS("anyRemarks", "备注 说明 附注 備註 附註 說明", "remarks|remark|note|notes|comments"),
  /** What only an export says. */
  STATUS("status", "状态 狀態", "state");

  private static final Map<String, Field> BY_NAME = byName();

  private final String key;
  private final String chinese;
  private final String english;

  Field(String key, String chinese, String english) {
    this.key = key;
    this.chinese = chinese;
    this.english = english;
  }

  /** As it stands in our own lists. */
  public String key() {
    return key;
  }

  /** Those that a person chooses from. */
  public static List<Field> choices() {
    return Stream.of(values())
        .filter(f -> f.compareTo(ANY_TITLE) < 0 && f != BOX_KIND && f != ITEM_KIND)
        .toList();
  }

  public static Optional<Field> of(String key) {
    return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
  }

  /** What a title of a column means; empty when nobody knows it. */
  public static Optional<Field> named(String title) {
    return Optional.ofNullable(BY_NAME.get(plain(title)));
  }

  /** Whether it says something of an item and not of the box. */
  public boolean isOfItem() {
    return compareTo(ITEM_NUMBER) >= 0 && compareTo(ITEM_REMARKS) <= 0;
  }

  /**
   * Without capitals, marks and remarks: {@code Top Container [indicator]}, {@code
   * top_container_indicator} and {@code Top Container Indicator *REQUIRED*} are one name.
   */
  static String plain(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\*[^*]*\\*.*", " ")
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static Map<String, Field> byName() {
    Map<String, Field> map = new HashMap<>();
    for (Field field : values()) {
      map.putIfAbsent(plain(field.key), field);
      Stream.concat(Stream.of(field.chinese.split(" ")), Stream.of(field.english.split("\\|")))
          .map(Field::plain)
          .filter(name -> !name.isEmpty())
          .forEach(name -> map.putIfAbsent(name, field));
    }
    // In our own lists a plain word means the box, elsewhere what the other columns make of it.
    map.put("title", ANY_TITLE);
    map.put("remarks", ANY_REMARKS);
    // Codes of ArchivesSpace that its readable names are not.
    map.put("indicator1", BOX_NUMBER);
    map.put("type1", BOX_KIND);
    map.put("begin1", FIRST_DATE);
    map.put("end1", LAST_DATE);
    map.put("expression1", ANY_DATE);
    map.put("type2", ITEM_KIND);
    map.put("indicator2", ITEM_INDICATOR);
    return Map.copyOf(map);
  }
}
