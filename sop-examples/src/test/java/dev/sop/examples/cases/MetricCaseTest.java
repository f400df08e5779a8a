package dev.sop.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.examples.cases.CaseResult.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of metric case, on figures small enough to work out by hand. */
class MetricCaseTest {

    @TempDir
    private Path shared;

    private Path cases;

    @BeforeEach
    void folders() throws IOException {
        cases = Files.createDirectories(shared.resolve("cases"));
        Files.createDirectories(shared.resolve("data"));
    }

    // forecast_accuracy: history 10, 14, 12, 18 (changes over two buckets 2 and 4, mean 3), test 12, 20

    @Test
    void accuracy_benchmarkMethods_areForecastHere() throws IOException {
        // naive 18, 18: errors 6, -2; seasonal 12, 18: 0, -2; mean 13.5: 1.5, -6.5; drift 8 / 3 a bucket: 20.667,
        // 23.333
        isOk(
                "forecast_accuracy",
                "{'frequency': 2, 'train': [10, 14, 12, 18], 'test': [12, 20]}",
                "{'naive': {'MAE': 4, 'RMSE': 4.472135955, 'MSE': 20, 'MAPE': 30, 'ME': -2, 'MASE': 1.333333333},"
                        + " 'Seasonal naive': {'MAE': 1, 'MAPE': 0.05, 'WAPE': 6.25, 'bias': -0.0625, 'sMAPE': 5.263157895,"
                        + " 'accuracy': 93.75, 'RMSSE': 0.447213595, 'tracking_signal': -2},"
                        + " 'mean': {'MAE': 4, 'sum_error': -5}, 'drift': {'MAE': 6}, 'zero': {'WAPE': 1}}",
                18);
    }

    @Test
    void accuracy_otherMethodsAndMeasures_areNamedNotChecked() throws IOException {
        CaseResult result = run(
                "forecast_accuracy",
                "{'frequency': 1, 'train': [1, 2], 'test': [3]}",
                "{'naive': {'MAE': 1, 'ACF1': 0.2}, 'arima': {'MAPE': 5, 'MASE': 2}, 'note': 'by hand'}",
                "1e-9");
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(result.line())
                .endsWith("partly: 1 figure, widest at naive.MAE; not checked: naive.ACF1 (measure ACF1),"
                        + " arima.MAPE (method arima), arima.MASE (method arima)");
    }

    @Test
    void benchmark_historyAndFuture_meanOfBothErrors() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(shared.resolve("data/two.csv.gz")))) {
            out.write("id,history,future\na,10 14 12,10 14\nb,5 6 7,7 7\n".getBytes(StandardCharsets.UTF_8));
        }
        // a: naive 12, 12; errors 2, 2; scale 3: 2 / 3; 200 x 2 / 22 and 200 x 2 / 26: mean 16.783217; b: none
        isOk(
                "forecast_benchmark",
                "{'file': 'data/two.csv.gz', 'frequency': 1}",
                "{'Naive': [8.391608392, 0.333333333]}",
                2);
    }

    @Test
    void fit_straightLine_holtHasItsSlope() throws IOException {
        CaseResult result = run(
                "forecast_fit",
                "{'train': [10, 12, 14, 16, 18, 20, 22, 24]}",
                "{'holt': {'forecast': [26, 28], 'slope0': 2, 'level0': 8, 'RMSE_in': 0, 'phi': 1}}",
                "0.01");
        assertThat(result.line()).contains("partly: 5 figures").endsWith("not checked: holt.phi (figure phi)");
    }

    @Test
    void fit_worseParametersPublished_areNotHeldAgainstIt() throws IOException {
        // a constant series is fitted without error by its level, so a published level of 3 is the worse one
        CaseResult result = run(
                "forecast_fit",
                "{'train': [7, 7, 7, 7, 7]}",
                "{'SES': {'alpha': 0.1, 'level0': 3, 'forecast': 7}}",
                "0.001");
        assertThat(result.line()).contains("not checked:", "SES.level0", "smaller error than the published one, 3.0");
    }

    @Test
    void accuracy_onlyOtherMethods_isUnsupported() throws IOException {
        CaseResult result =
                run("forecast_accuracy", "{'train': [1, 2], 'test': [3]}", "{'arima': {'MAPE': 5}}", "1e-9");
        assertThat(result.line()).endsWith("unsupported: not checked: arima.MAPE (method arima)");
    }

    @Test
    void accuracy_wrongFigure_failsByName() throws IOException {
        CaseResult result = run(
                "forecast_accuracy",
                "{'train': [1, 2], 'test': [3]}",
                "{'naive': {'MAE': 1.01}, 'snaive': {'MAE': 1}}",
                "{'naive': 0.001, 'snaive': 0.5}");
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.line()).contains("1.0100", "FAILED: naive.MAE is 1.0, published 1.01");
        assertThat(result.details()).hasSize(2);
    }

    @Test
    void accuracy_undefinedFigure_fails() throws IOException {
        // a history that never changes has no MASE
        CaseResult result = run("forecast_accuracy", "{'train': [2, 2], 'test': [3]}", "{'naive': {'MASE': 1}}", "1");
        assertThat(result.line()).contains("FAILED: naive.MASE is undefined (FLAT_HISTORY), published 1.0");
    }

    @Test
    void accuracy_ofFile_readsTheValueColumn() throws IOException {
        zipped("series.csv.gz", "time,value,remark\n1,10,a\n2,14,b\n3,12,\"c, d\"\n4,18,\n5,12,\n6,20,\n");
        isOk(
                "forecast_accuracy",
                "{'file': 'data/series.csv.gz', 'frequency': 2, 'train_n': 4, 'test_n': 2}",
                "{'naive': {'MAE': 4}, 'snaive': {'MAE': 1}}",
                2);
        // without train_n the test is the end of the file
        isOk(
                "forecast_accuracy",
                "{'file': 'data/series.csv.gz', 'frequency': 2, 'horizon': 1}",
                "{'naive': {'MAE': 8}}",
                1);
    }

    @Test
    void accuracy_forecastsOfTheCase_areScored() throws IOException {
        isOk(
                "forecast_accuracy",
                "{'actual': [100, 50], 'forecasts': {'sales': [90, 60]}}",
                "{'sales': {'WAPE': 0.133333333, 'MAPE': 15}}",
                2);
        isOk("forecast_accuracy", "{'actual': [100, 50], 'forecast': [90, 60]}", "{'MAPE': 0.15, 'bias': 0}", 2);
    }

    @Test
    void accuracy_unknownData_isUnsupportedByName() throws IOException {
        CaseResult result =
                run("forecast_accuracy", "{'train': [1], 'test': [3], 'regressor': [1]}", "{'naive': {'MAE': 2}}", "1");
        assertThat(result.line()).endsWith("unsupported: data.regressor");
    }

    // metric_inventory

    @Test
    void inventory_inMoney_byHand() throws IOException {
        // mean balance 350 of assets 5,000: 7 %; cost 7,000 a year: 20 turns, 2.6 weeks, 18.25 days
        isOk(
                "metric_inventory",
                "{'total_assets': 5000, 'inventory_start': 375, 'inventory_end': 325, 'cogs_year': 7000, 'weeks': 52}",
                "{'percent_invested': 7, 'turns': 20, 'weeks_of_supply': 2.6, 'days_of_supply': 18.25, 'average_inventory': 350}",
                5);
        // parts of the stock are added up
        isOk(
                "metric_inventory",
                "{'inventory': {'raw_materials': 200, 'finished_goods': 300}, 'cogs': 2500, 'total_assets': 4000}",
                "{'inventory_turnover': 5, 'weeks_of_supply': 10.4, 'share_of_assets': 0.125}",
                3);
        // monthly costs: 12 x 100 over the mean of 13 balances of 50
        isOk(
                "metric_inventory",
                "{'balances': [50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50],"
                        + " 'cogs': [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]}",
                "{'turns': 24}",
                1);
    }

    @Test
    void inventory_forwardCover_byHand() throws IOException {
        isOk("metric_inventory", "{'on_hand': 250, 'demand': [100, 100, 100]}", "{'weeks_of_supply': 2.5}", 1);
        isOk(
                "metric_inventory",
                "{'on_hand': 250, 'demand': [100, 100, 100], 'partial_bucket': 'working_days'}",
                "{'forward_cover': 2.4}",
                1);
        isOk(
                "metric_inventory",
                "{'on_hand': 200, 'in_transit': 100, 'safety_stock': 50, 'demand': [100, 100, 100], 'buckets': 2}",
                "{'cover': 2.5, 'average_cover': 2.5, 'beyond_horizon': false}",
                3);
        isOk("metric_inventory", "{'on_hand': -50, 'demand': [100]}", "{'cover': 0, 'backlog_weeks': 0.5}", 2);
    }

    @Test
    void inventory_rolledForward_givesStockAndCover() throws IOException {
        // 10 - 4 = 6, 6 + 5 - 4 = 7, 7 - 4 = 3; 6 covers 4 and half of 4, 7 covers 4 and ends, 3 has nothing after it
        isOk(
                "metric_inventory",
                "{'opening': 10, 'supply': [0, 5, 0], 'demand': [4, 4, 4]}",
                "{'projected_inventory': [6, 7, 3], 'coverage': [1.5, 1, 0]}",
                6);
    }

    @Test
    void inventory_whatTheDataDoesNotSay_isNotChecked() throws IOException {
        CaseResult result = run(
                "metric_inventory",
                "{'inventory': 10, 'cogs': 100}",
                "{'turns': 10, 'percent_invested': 3, 'gmroi': 2}",
                "1e-9");
        assertThat(result.line()).endsWith("partly: 1 figure, widest at turns; not checked: percent_invested, gmroi");
    }

    // metric_otif

    private static final String ORDERS = "order_id,customer_id,Order Date,on_time,in_full\n"
            + "1,7,01-Mar-22,1,1\n2,7,02-Mar-22,1,0\n3,8,03-Apr-22,0,1\n4,8,04-Apr-22,1,1\n";

    @Test
    void otif_flagsInAFile_inAllAndByColumns() throws IOException {
        zipped("orders.csv.gz", ORDERS);
        Files.writeString(
                shared.resolve("data/targets.csv"),
                "customer_id,customer_name,city,ontime_target,otif_target\n7,North,Ulm,80,70\n8,South,Ulm,90,75\n");
        isOk(
                "metric_otif",
                "{'file': 'data/orders.csv.gz', 'targets': 'data/targets.csv'}",
                "{'all': {'orders': 4, 'on_time': 75, 'in_full': 0.75, 'otif': 50},"
                        + " 'by_customer': {'South': {'otif': 50}, 'North': {'on_time': 100}},"
                        + " 'by_customer_id': {'7': {'in_full': 50}}, 'by_city': {'Ulm': {'orders': 4}},"
                        + " 'by_month': {'Mar-22': {'orders': 2, 'otif': 50}, 'Apr-22': {'on_time': 50}},"
                        + " 'by_quarter': {'2022-Q1': 50}, 'mean_targets': {'on_time': 85, 'otif': 72.5}}",
                14);
    }

    @Test
    void otif_linesWithShipments_byPolicyAndLevel() throws IOException {
        // order A: line 1 whole on the day, line 2 sixty a day early and forty on the day; order B: late
        String lines = "[{'order': 'A', 'line': 1, 'ordered': 100, 'requested': '2027-03-10',"
                + " 'deliveries': [{'quantity': 100, 'date': '2027-03-10'}]},"
                + " {'order': 'A', 'line': 2, 'ordered': 100, 'requested': '2027-03-10',"
                + " 'deliveries': [{'quantity': 60, 'date': '2027-03-09'}, {'quantity': 40, 'date': '2027-03-10'}]},"
                + " {'order': 'B', 'line': 1, 'ordered': 50, 'requested': '2027-03-11',"
                + " 'deliveries': [{'quantity': 50, 'date': '2027-03-12'}]},"
                + " {'order': 'C', 'line': 1, 'ordered': 0, 'requested': '2027-03-11', 'cancelled': 'customer'}]";
        isOk(
                "metric_otif",
                "{'lines': " + lines + "}",
                "{'line': {'count': 3, 'otif': 0.333333333, 'in_full': 1, 'early': 1, 'left_out': 1},"
                        + " 'order': {'count': 2, 'otif': 0}, 'unit': {'otif': 56}}",
                8);
        isOk(
                "metric_otif",
                "{'lines': " + lines + ", 'window': [-1, 0]}",
                "{'all': {'otif': 0.666666667}, 'orders': {'otif': 50}}",
                2);
        isOk(
                "metric_otif",
                "{'lines': " + lines + ", 'late_days': 1, 'early': 'early_ok', 'calendar': 'working',"
                        + " 'holidays': ['2027-03-12']}",
                "{'all': {'otif': 1}}",
                1);
    }

    @Test
    void otif_lineFile_rowsOfOneLineAreShipments() throws IOException {
        Files.writeString(
                shared.resolve("data/lines.csv"),
                "order_id,product_id,order_qty,delivery_qty,agreed_delivery_date,actual_delivery_date\n"
                        + "A,p,100,60,10-Mar-27,9-Mar-27\nA,p,100,40,10-Mar-27,10-Mar-27\nB,p,5,5,11-Mar-27,11-Mar-27\n");
        isOk(
                "metric_otif",
                "{'file': 'data/lines.csv', 'level': 'line', 'early_days': 1}",
                "{'all': {'lines': 2, 'otif': 100}, 'otif': 1}",
                3);
    }

    @Test
    void otif_unknownGroup_isNotChecked() throws IOException {
        zipped("orders.csv.gz", ORDERS);
        CaseResult result = run(
                "metric_otif",
                "{'file': 'data/orders.csv.gz'}",
                "{'all': {'otif': 50, 'perfect': 3}, 'by_region': {'East': {'otif': 1}}, 'worst': {'name': 'x', 'otif': 1}}",
                "1e-9");
        assertThat(result.line())
                .endsWith("partly: 1 figure, widest at all.otif; not checked: all.perfect,"
                        + " by_region.East.otif (no column with East), worst.otif (group worst)");
    }

    @Test
    void otif_fileElsewhereOrMissing_fails() throws IOException {
        assertThat(run("metric_otif", "{'file': 'data/none.csv'}", "{'all': {'otif': 50}}", "1")
                        .line())
                .contains("FAILED: IllegalArgumentException: data file data/none.csv: not found.");
        assertThat(run("metric_otif", "{'file': '../secret.csv'}", "{'all': {'otif': 50}}", "1")
                        .line())
                .contains("FAILED: IllegalArgumentException: data file ../secret.csv: not found.");
    }

    private void isOk(String kind, String data, String expected, int figures) throws IOException {
        CaseResult result = run(kind, data, expected, "1e-8");
        assertThat(result.outcome()).as(result.line()).isEqualTo(Outcome.OK);
        assertThat(result.details()).hasSize(figures);
    }

    private CaseResult run(String kind, String data, String expected, String tolerance) throws IOException {
        String json = "{'name': 'small', 'kind': '" + kind + "', 'data': " + data + ", 'expected': " + expected
                + ", 'tolerance': " + tolerance + "}";
        return CaseRunner.run(Files.writeString(cases.resolve("case.json"), json.replace('\'', '"')));
    }

    private void zipped(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(
                Files.newOutputStream(shared.resolve("data").resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
