using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations;

/// <summary>How the service convokes. One line; absent: <see cref="ParDefaut"/>.</summary>
public sealed class ReglageConvocations
{
    public const int Seul = 1;

    public int Cle { get; init; } = Seul;

    /// <summary>People are told at least so many days before.</summary>
    public int Delai { get; set; } = 7;

    /// <summary>Days before the appointment on which people are reminded: « 7 2 ».</summary>
    public string Rappels { get; set; } = "7 2";

    /// <summary>Employers are reminded too.</summary>
    public bool RappelerEmployeurs { get; set; }

    /// <summary>Channels by preference: « 1 2 3 ».</summary>
    public string Canaux { get; set; } = "1 2 3";

    /// <summary>What to bring, in the messages; empty: nothing is said.</summary>
    public string? Documents { get; set; }

    public IReadOnlyList<int> JoursDeRappel => [.. NombresDeJours.Relire(Rappels).Order()];

    public IReadOnlyList<Canal> OrdreDesCanaux => [.. Canaux.Split(' ').Select(c => (Canal)int.Parse(c, CultureInfo.InvariantCulture))];

    public static ReglageConvocations ParDefaut => new();

    internal static async Task<ReglageConvocations> LireAsync(SocleDb db, CancellationToken arret) =>
        await db.Set<ReglageConvocations>().AsNoTracking().FirstOrDefaultAsync(arret) ?? ParDefaut;
}

/// <summary>The settings as they were typed.</summary>
public sealed record ReglageSaisi(int? Delai, string? Rappels, bool RappelerEmployeurs, Canal? Prefere, string? Documents);

public sealed class ReglerConvocations(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("convocations.regler", "Réglages des convocations");

    public Task<ReglageConvocations> LireAsync(CancellationToken arret) => ReglageConvocations.LireAsync(db, arret);

    public Task<Resultat<int>> ExecuterAsync(ReglageSaisi saisi, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async _ =>
        {
            if (!NombresDeJours.Lire(saisi.Rappels, 60, "convocations.rappels", "7 2").Reussit(out var jours, out var illisible))
            {
                return illisible;
            }
            if (Refuser(saisi) is { } refus)
            {
                return refus;
            }
            var reglage = await db.Set<ReglageConvocations>().FirstOrDefaultAsync(arret);
            if (reglage is null)
            {
                db.Add(reglage = new());
            }
            (reglage.Delai, reglage.Rappels, reglage.RappelerEmployeurs) = (saisi.Delai!.Value, string.Join(' ', jours), saisi.RappelerEmployeurs);
            reglage.Canaux = string.Join(' ', Ordre(saisi.Prefere!.Value).Select(c => (int)c));
            reglage.Documents = string.IsNullOrWhiteSpace(saisi.Documents) ? null : saisi.Documents.Trim();
            return Resultat.De(reglage.Cle);
        }, arret);

    private static Refus? Refuser(ReglageSaisi saisi) => Refus.Reunir([
        saisi.Delai is >= 0 and <= 90 ? null : new("convocations.delai", "Donnez un nombre de jours entre 0 et 90.", nameof(saisi.Delai)),
        saisi.Prefere is { } canal && Enum.IsDefined(canal) ? null : new("convocations.canal", "Choisissez le canal dans la liste.", nameof(saisi.Prefere)),
        saisi.Documents?.Length > 1000 ? new("convocations.documents", "Mille signes au plus\u00A0: raccourcissez ce texte.", nameof(saisi.Documents)) : null,
    ]);

    private static IEnumerable<Canal> Ordre(Canal prefere) => Enum.GetValues<Canal>().OrderBy(c => c == prefere ? 0 : (int)c);
}
