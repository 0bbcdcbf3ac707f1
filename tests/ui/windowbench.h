#pragma once

#include "certificates/certificatesmodel.h"
#include "certificates/certificatespage.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/windowsettings.h"
#include "ui/demostore.h"
#include "widgets/appearance.h"
#include "widgets/tableview.h"

#include <QTest>

namespace certwright::test {

constexpr int windowPatience = 20'000; // milliseconds, for a busy machine

/// The main window over a store, as the program builds it; the wizards' places are taken by counters.
class WindowBench
{
public:
    /// `settingsFile`: for what one window leaves to the next.
    explicit WindowBench(DemoStore &store, const QString &settingsFile = {})
        : demo(store),
          jobs(*store.clock),
          gate(*store.services, jobs),
          settings(settingsFile.isEmpty() ? m_folder.filePath(QStringLiteral("window.ini")) : settingsFile),
          window(std::make_unique<ui::MainWindow>(ui::WindowParts{
              *store.services, jobs, gate, appearance, settings, [this](QWidget *) { ++certificateWizards; },
              [this](QWidget *) { ++authorityWizards; }}))
    {
    }

    /// Shown, with the store read.
    bool open()
    {
        window->show();
        window->begin();
        return QTest::qWaitForWindowExposed(window.get()) &&
               QTest::qWaitFor([this] { return table()->model()->rowCount() > 0; }, windowPatience);
    }
    /// Also in front of everything, as shortcuts want it.
    bool activate()
    {
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get());
    }
    /// Until no job runs.
    bool settle()
    {
        return QTest::qWaitFor([this] { return jobs.running().isEmpty(); }, windowPatience);
    }
    ui::TableView *table() const { return window->certificates()->table(); }
    ui::CertificatesModel *model() const { return window->certificates()->model(); }
    int rowNamed(const QString &name) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, int(ui::CertificateColumn::Name)).data().toString() == name)
                return row;
        }
        return -1;
    }
    bool choose(const QString &name)
    {
        if (!QTest::qWaitFor([&] { return rowNamed(name) >= 0; }, windowPatience))
            return false;
        chooseRow(table(), rowNamed(name));
        return true;
    }
    /// Just this row, whatever keys are held.
    static void chooseRow(QTableView *table, int row)
    {
        table->selectionModel()->setCurrentIndex(
            table->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    /// Names of the chosen rows, in the order shown.
    QStringList chosen() const
    {
        QStringList names;
        for (const QModelIndex &row :
             table()->selectionModel()->selectedRows(int(ui::CertificateColumn::Name)))
            names << row.data().toString();
        return names;
    }

    DemoStore &demo;
    ui::JobRunner jobs;
    ui::VaultGate gate;
    ui::Appearance appearance;

private:
    QTemporaryDir m_folder;

public:
    ui::WindowSettings settings;
    int certificateWizards = 0;
    int authorityWizards = 0;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace certwright::test
