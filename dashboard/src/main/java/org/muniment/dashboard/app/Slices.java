package org.muniment.dashboard.app;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.api.alarmrules.AlarmRulesApi;
import org.muniment.dashboard.api.alarms.AlarmsApi;
import org.muniment.dashboard.api.audit.AuditApi;
import org.muniment.dashboard.api.barcodes.BarcodesApi;
import org.muniment.dashboard.api.borrowers.BorrowersApi;
import org.muniment.dashboard.api.boxes.BoxesApi;
import org.muniment.dashboard.api.boxsteps.BoxStepsApi;
import org.muniment.dashboard.api.cabinets.CabinetsApi;
import org.muniment.dashboard.api.dailylog.DailyLogApi;
import org.muniment.dashboard.api.duties.DutiesApi;
import org.muniment.dashboard.api.equipment.EquipmentApi;
import org.muniment.dashboard.api.events.EventsApi;
import org.muniment.dashboard.api.findings.FindingsApi;
import org.muniment.dashboard.api.generalrules.GeneralRulesApi;
import org.muniment.dashboard.api.intake.HoldingListsApi;
import org.muniment.dashboard.api.items.ItemsApi;
import org.muniment.dashboard.api.labels.LabelsApi;
import org.muniment.dashboard.api.loanpapers.LoanPapersApi;
import org.muniment.dashboard.api.loanrules.LoanRulesApi;
import org.muniment.dashboard.api.loans.LoansApi;
import org.muniment.dashboard.api.notification.NotificationApi;
import org.muniment.dashboard.api.pictures.PicturesApi;
import org.muniment.dashboard.api.presets.PresetsApi;
import org.muniment.dashboard.api.quarantine.QuarantineApi;
import org.muniment.dashboard.api.readings.ReadingsApi;
import org.muniment.dashboard.api.rooms.RoomsApi;
import org.muniment.dashboard.api.scan.ScanApi;
import org.muniment.dashboard.api.sensors.SensorsApi;
import org.muniment.dashboard.api.spec.SpecApi;
import org.muniment.dashboard.api.status.StatusApi;
import org.muniment.dashboard.api.stocktakes.StocktakesApi;
import org.muniment.dashboard.api.visits.VisitsApi;
import org.muniment.dashboard.pages.account.AccountPage;
import org.muniment.dashboard.pages.alarms.AlarmHealthPage;
import org.muniment.dashboard.pages.alarms.AlarmHistoryPage;
import org.muniment.dashboard.pages.alarms.AlarmRulesPage;
import org.muniment.dashboard.pages.alarms.AlarmsPage;
import org.muniment.dashboard.pages.alarms.SilencePage;
import org.muniment.dashboard.pages.backup.BackupPage;
import org.muniment.dashboard.pages.certificates.CertificatesPage;
import org.muniment.dashboard.pages.duties.EquipmentPage;
import org.muniment.dashboard.pages.duties.FeedsPage;
import org.muniment.dashboard.pages.duties.HolidaysPage;
import org.muniment.dashboard.pages.duties.KeysPage;
import org.muniment.dashboard.pages.duties.MonthPage;
import org.muniment.dashboard.pages.duties.PlansPage;
import org.muniment.dashboard.pages.duties.TickPage;
import org.muniment.dashboard.pages.entry.EntryPage;
import org.muniment.dashboard.pages.environment.EnvironmentPage;
import org.muniment.dashboard.pages.environment.analysis.AirPage;
import org.muniment.dashboard.pages.environment.analysis.DistributionPage;
import org.muniment.dashboard.pages.environment.analysis.PreservationPage;
import org.muniment.dashboard.pages.environment.calendar.CalendarPage;
import org.muniment.dashboard.pages.environment.compare.ComparePage;
import org.muniment.dashboard.pages.environment.compare.ExposurePage;
import org.muniment.dashboard.pages.environment.notes.NotesPage;
import org.muniment.dashboard.pages.feed.FeedPage;
import org.muniment.dashboard.pages.findings.FindingPage;
import org.muniment.dashboard.pages.findings.FindingsPage;
import org.muniment.dashboard.pages.holdings.AddPage;
import org.muniment.dashboard.pages.holdings.BoxPage;
import org.muniment.dashboard.pages.holdings.EditPage;
import org.muniment.dashboard.pages.holdings.FreePage;
import org.muniment.dashboard.pages.holdings.ItemsPage;
import org.muniment.dashboard.pages.holdings.ListPage;
import org.muniment.dashboard.pages.holdings.MovePage;
import org.muniment.dashboard.pages.holdings.PicturesPage;
import org.muniment.dashboard.pages.holdings.RulesPage;
import org.muniment.dashboard.pages.holdings.TreePage;
import org.muniment.dashboard.pages.holdings.UnsuitablePage;
import org.muniment.dashboard.pages.intake.ImportPage;
import org.muniment.dashboard.pages.labels.LabelsPage;
import org.muniment.dashboard.pages.loanpapers.LoanPapersPage;
import org.muniment.dashboard.pages.loans.BorrowersPage;
import org.muniment.dashboard.pages.loans.CounterPage;
import org.muniment.dashboard.pages.loans.LoanPage;
import org.muniment.dashboard.pages.loans.LoanRulesPage;
import org.muniment.dashboard.pages.loans.LoansPage;
import org.muniment.dashboard.pages.loans.RequestPage;
import org.muniment.dashboard.pages.loans.SubstituteCardsPage;
import org.muniment.dashboard.pages.log.DayPage;
import org.muniment.dashboard.pages.log.LogPage;
import org.muniment.dashboard.pages.notification.CardsPage;
import org.muniment.dashboard.pages.notification.ChannelPage;
import org.muniment.dashboard.pages.notification.ContactPage;
import org.muniment.dashboard.pages.notification.NotificationPage;
import org.muniment.dashboard.pages.people.PeoplePage;
import org.muniment.dashboard.pages.places.PlacesPage;
import org.muniment.dashboard.pages.plan.DrawPage;
import org.muniment.dashboard.pages.plan.PlanPage;
import org.muniment.dashboard.pages.preferences.PreferencesPage;
import org.muniment.dashboard.pages.presets.PresetPage;
import org.muniment.dashboard.pages.presets.PresetsPage;
import org.muniment.dashboard.pages.rooms.RoomsPage;
import org.muniment.dashboard.pages.scan.ScanPage;
import org.muniment.dashboard.pages.sensors.SensorsPage;
import org.muniment.dashboard.pages.sessions.SessionsPage;
import org.muniment.dashboard.pages.settings.SettingsPage;
import org.muniment.dashboard.pages.stocktake.ClosePage;
import org.muniment.dashboard.pages.stocktake.DiscrepanciesPage;
import org.muniment.dashboard.pages.stocktake.FilePage;
import org.muniment.dashboard.pages.stocktake.OnePage;
import org.muniment.dashboard.pages.stocktake.OpenPage;
import org.muniment.dashboard.pages.stocktake.StocktakesPage;
import org.muniment.dashboard.pages.stocktake.scan.ScanningFacts;
import org.muniment.dashboard.pages.stocktake.scan.ScanningFacts;
import org.muniment.dashboard.pages.stocktake.scan.ScanningPage;
import org.muniment.dashboard.pages.stocktake.sheets.SheetsPage;
import org.muniment.dashboard.pages.today.TodayPage;
import org.muniment.dashboard.pages.tokens.TokensPage;
import org.muniment.dashboard.pages.trail.TrailPage;
import org.muniment.dashboard.pages.trust.TrustPage;
import org.muniment.dashboard.pages.use.UsePage;
import org.muniment.dashboard.pages.visits.VisitsPage;
import org.muniment.dashboard.reports.climateyear.ClimateYearReport;
import org.muniment.dashboard.reports.dailylog.DailyLogReport;
import org.muniment.dashboard.reports.loans.LoanRegister;
import org.muniment.dashboard.reports.rounds.RoundsReports;
import org.muniment.dashboard.reports.stocktake.StocktakeReport;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Static;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.desk.QuarantineDesk;
import org.muniment.domain.text.Message;

/** Every page and every noun of the HTTP interface: the whole list. */
final class Slices {
  private Slices() {}

  /**
   * @param profiles ids of the device profiles that a sensor can be registered with
   * @param reach how other devices come to the pages
   * @param notice a sentence for every page, if the data are not the archive's own
   */
  static List<Slice> of(
      Backend backend, List<String> profiles, Reach reach, Optional<Message> notice) {
    Frame frame = new Frame(backend.registry(), backend.clock(), notice);
    QuarantineDesk quarantine = new QuarantineDesk(backend.readings(), backend.clock());
    List<Slice> pages =
        List.of(
            new EntryPage(backend, frame),
            new TodayPage(backend, quarantine, frame),
            new CalendarPage(backend, frame),
            new ComparePage(backend, frame),
            new ExposurePage(backend, frame),
            new DistributionPage(backend, frame),
            new AirPage(backend, frame),
            new PreservationPage(backend, frame),
            new NotesPage(backend, frame),
            new EnvironmentPage(backend, frame),
            new LogPage(backend, frame),
            new DayPage(backend, frame),
            new ImportPage(backend, frame),
            new AlarmHistoryPage(backend, frame),
            new AlarmHealthPage(backend, frame),
            new AlarmRulesPage(backend, frame),
            new SilencePage(backend, frame),
            new AlarmsPage(backend, frame),
            new ListPage(backend, frame),
            new PlanPage(backend, frame),
            new DrawPage(backend, frame),
            new PlacesPage(backend, frame),
            new TreePage(backend, frame),
            new AddPage(backend, frame),
            new EditPage(backend, frame),
            new BoxPage(backend, frame),
            new ItemsPage(backend, frame),
            new PicturesPage(backend, frame),
            new MovePage(backend, frame),
            new UnsuitablePage(backend, frame),
            new FreePage(backend, frame),
            new RulesPage(backend, frame),
            new StocktakesPage(backend, frame),
            new OpenPage(backend, frame),
            new DiscrepanciesPage(backend, frame),
            new ClosePage(backend, frame),
            new LoansPage(backend, frame),
            new CounterPage(backend, frame),
            new RequestPage(backend, frame),
            new BorrowersPage(backend, frame),
            new SubstituteCardsPage(backend, frame),
            new LoanRulesPage(backend, frame),
            new SensorsPage(backend, quarantine, profiles, frame),
            new RoomsPage(backend, frame),
            new LabelsPage(backend, frame),
            new ScanPage(backend, frame),
            new ScanningFacts(backend),
            new ScanningPage(backend, frame),
            new SheetsPage(backend, frame),
            new FilePage(backend, frame),
            // Behind what has a word where this has a number.
            new OnePage(backend, reach, frame),
            new MonthPage(backend, frame),
            new PlansPage(backend, frame),
            new HolidaysPage(backend, frame),
            new EquipmentPage(backend, frame),
            new KeysPage(backend, frame),
            new FeedsPage(backend, reach, frame),
            new FindingsPage(backend, frame),
            new FindingPage(backend, frame),
            new VisitsPage(backend, frame),
            // After all others below /duties: its address takes any word.
            new TickPage(backend, frame),
            new LoanPapersPage(backend, frame),
            new UsePage(backend, frame),
            // Behind all whose addresses have a word where its own has a number.
            new LoanPage(backend, frame),
            new SettingsPage(),
            new PresetsPage(backend, frame),
            new PresetPage(backend, frame),
            new NotificationPage(backend, frame),
            new ChannelPage(backend, frame),
            new ContactPage(backend, frame),
            new CardsPage(backend, frame),
            new PeoplePage(backend, new SecureRandom(), frame),
            new TokensPage(backend, frame),
            new SessionsPage(backend, frame),
            new TrailPage(backend, frame),
            new BackupPage(backend, frame),
            new CertificatesPage(backend, reach, frame),
            new AccountPage(backend, frame),
            new PreferencesPage(),
            new TrustPage(backend, reach, frame),
            new FeedPage(backend),
            new Static());
    List<Slice> nouns =
        List.of(
            new RoomsApi(backend),
            new CabinetsApi(backend),
            new BoxesApi(backend),
            new BoxStepsApi(backend),
            new ItemsApi(backend),
            new PicturesApi(backend),
            new ScanApi(backend),
            new PresetsApi(backend),
            new BarcodesApi(backend),
            new HoldingListsApi(backend),
            new LabelsApi(backend),
            new LoansApi(backend),
            new StocktakesApi(backend),
            new BorrowersApi(backend),
            new LoanRulesApi(backend),
            new SensorsApi(backend),
            new ReadingsApi(backend),
            new QuarantineApi(backend),
            new DailyLogApi(backend),
            new AlarmsApi(backend),
            new AlarmRulesApi(backend),
            new GeneralRulesApi(backend),
            new NotificationApi(backend),
            new DailyLogReport(backend),
            new ClimateYearReport(backend),
            new LoanPapersApi(backend),
            new LoanRegister(backend),
            new RoundsReports(backend),
            new StocktakeReport(backend),
            new DutiesApi(backend),
            new VisitsApi(backend),
            new FindingsApi(backend),
            new EquipmentApi(backend),
            new EventsApi(backend),
            new AuditApi(backend),
            new StatusApi(backend));
    List<Slice> all = new ArrayList<>(pages);
    all.addAll(nouns);
    all.add(new SpecApi(backend, nouns));
    return all;
  }
}
