#include "widgets/icon.h"

#include "widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace certwright::ui {

namespace {

bool pointsSomewhere(const QString &name)
{
    return name == "chevron"_L1 || name == "undo"_L1 || name == "export"_L1;
}

class PaletteIcon final : public QIconEngine
{
public:
    PaletteIcon(QString name, IconInk ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(
            rect, scaledPixmap(rect.size() * painter->device()->devicePixelRatio(), mode, state, 1.0));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor colour = inkFor(mode);
        const bool mirrored =
            QGuiApplication::layoutDirection() == Qt::RightToLeft && pointsSomewhere(m_name);
        const QString key = u"certwright/%1/%2/%3x%4/%5"_s.arg(m_name, colour.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(mirrored);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = drawn(size, colour, mirrored);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine *clone() const override { return new PaletteIcon(*this); }
    QString iconName() override { return m_name; }

private:
    QColor inkFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        const Colours colours = Colours::of(palette);
        switch (m_ink) {
        case IconInk::Text:
            return mode == QIcon::Selected ? colours.onAccent : colours.text;
        case IconInk::Muted:
            return mode == QIcon::Selected ? colours.onAccent : colours.muted;
        case IconInk::Accent:
            return colours.accent;
        case IconInk::OnAccent:
            return colours.onAccent;
        }
        return colours.text;
    }

    QPixmap drawn(const QSize &size, const QColor &colour, bool mirrored) const
    {
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        if (!file.open(QFile::ReadOnly))
            return pixmap;
        QByteArray drawing = file.readAll();
        drawing.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(drawing);
        QPainter painter(&pixmap);
        if (mirrored) {
            painter.translate(size.width(), 0);
            painter.scale(-1, 1);
        }
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        return pixmap;
    }

    QString m_name;
    IconInk m_ink;
};

} // namespace

QIcon icon(const QString &name, IconInk ink)
{
    return QIcon(new PaletteIcon(name, ink));
}

} // namespace certwright::ui
