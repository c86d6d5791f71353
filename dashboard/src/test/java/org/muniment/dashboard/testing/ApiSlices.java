package org.muniment.dashboard.testing;

import java.util.ArrayList;
import java.util.List;
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
import org.muniment.dashboard.reports.climateyear.ClimateYearReport;
import org.muniment.dashboard.reports.dailylog.DailyLogReport;
import org.muniment.dashboard.reports.loans.LoanRegister;
import org.muniment.dashboard.reports.rounds.RoundsReports;
import org.muniment.dashboard.reports.stocktake.StocktakeReport;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Slice;

/** The whole API, as the program lists it. */
public final class ApiSlices {
  private ApiSlices() {}

  public static List<Slice> of(Backend backend) {
    List<Slice> nouns =
        List.of(
            new RoomsApi(backend),
            new PresetsApi(backend),
            new CabinetsApi(backend),
            new BoxesApi(backend),
            new BoxStepsApi(backend),
            new ItemsApi(backend),
            new PicturesApi(backend),
            new ScanApi(backend),
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
            new DutiesApi(backend),
            new VisitsApi(backend),
            new FindingsApi(backend),
            new EquipmentApi(backend),
            new LoanPapersApi(backend),
            new LoanRegister(backend),
            new RoundsReports(backend),
            new StocktakeReport(backend),
            new EventsApi(backend),
            new AuditApi(backend),
            new StatusApi(backend));
    List<Slice> all = new ArrayList<>(nouns);
    all.add(new SpecApi(backend, nouns));
    return all;
  }
}
