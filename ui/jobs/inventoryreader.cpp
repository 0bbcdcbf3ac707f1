#include "jobs/inventoryreader.h"

#include "issuance/presettext.h"

namespace certwright::ui {

namespace {

constexpr int handMinutes = 10;

CertificateSnapshot::PresetTitles presetTitles(Services &services)
{
    CertificateSnapshot::PresetTitles titles;
    // Where they can't be read, deploying says so; the table shows their ids.
    if (const auto presets = services.presets()) {
        for (const Preset &preset : presets->all())
            titles.insert(preset.id, presetText(preset.title));
    }
    return titles;
}

Result<InventoryView> readView(Services &services, const Store &store, const Context &context)
{
    CW_TRY(connection, store.connect());
    const QDateTime now = context.now();
    CW_TRY(rows, certificateRows(connection, {}, now));
    CW_CHECK(context.checkpoint());
    InventoryView view;
    view.certificates =
        std::make_shared<const CertificateSnapshot>(std::move(rows), now, presetTitles(services));
    CW_TRY(authorities, authorityRows(connection, *view.certificates));
    view.authorities = std::move(authorities);
    return view;
}

} // namespace

InventoryReader::InventoryReader(Services &services, JobRunner &jobs, QObject *parent)
    : QObject(parent), m_services(services), m_jobs(jobs)
{
    m_hand.setInterval(handMinutes * 60 * 1000);
    m_hand.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_hand, &QTimer::timeout, this, &InventoryReader::refresh);
    connect(&m_watcher, &StoreWatcher::changed, this, &InventoryReader::refresh);
}

void InventoryReader::open()
{
    m_jobs.start(
        tr("Open the store"), this,
        [&services = m_services](const Context &context) {
            return services.store(Store::Missing::Create, context);
        },
        [this](Result<std::shared_ptr<const Store>> store) {
            if (!store) {
                emit failed(store.error());
                return;
            }
            m_store = *store;
            m_watcher.watch(m_store);
            m_hand.start();
            refresh();
        });
}

void InventoryReader::refresh()
{
    if (!m_store)
        return;
    if (m_isReading) {
        m_readsAgain = true;
        return;
    }
    m_isReading = true;
    m_jobs.start(
        tr("Read the store"), this,
        [&services = m_services, store = m_store](const Context &context) {
            return readView(services, *store, context);
        },
        [this](Result<InventoryView> view) { take(std::move(view)); });
}

void InventoryReader::take(Result<InventoryView> view)
{
    m_isReading = false;
    if (!view) {
        emit failed(view.error());
        return;
    }
    m_view = *std::move(view);
    emit viewChanged();
    if (std::exchange(m_readsAgain, false))
        refresh();
}

} // namespace certwright::ui
