using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;

namespace Socle.Suivi.Vacations;

/// <summary>Where and when someone receives, as it was typed.</summary>
public sealed record LieuEtHeures
{
    public Id<Professionnel>? Professionnel { get; init; }

    public Id<Organisation.Centres.Centre>? Centre { get; init; }

    public Id<Salle>? Salle { get; init; }

    /// <summary>In a company's own place, for its workers alone.</summary>
    public Id<Etablissement>? Etablissement { get; init; }

    public TimeOnly? Debut { get; init; }

    public TimeOnly? Fin { get; init; }

    public string? LienTeleconsultation { get; init; }
}

/// <summary>What holds for a weekly pattern and for a session alike.</summary>
internal static class ReglesVacation
{
    private const int DureeMaximale = 12 * 60;

    public static Refus? Verifier(LieuEtHeures saisie) => Refus.Reunir([
        saisie.Professionnel is null ? new("vacation.professionnel", "Choisissez qui reçoit.", nameof(saisie.Professionnel)) : null,
        Heures(saisie),
        saisie is { Centre: null, Etablissement: null } or { Centre: not null, Etablissement: not null }
            ? new("vacation.lieu", "Choisissez un centre, ou un établissement de l’entreprise, mais pas les deux.", nameof(saisie.Centre)) : null,
        saisie is { Salle: not null, Centre: null } ? new("vacation.salle", "Une salle est celle d’un centre\u00A0: choisissez le centre.", nameof(saisie.Salle)) : null,
        Lien(saisie.LienTeleconsultation),
    ]);

    /// <summary>What the base knows of these: the trade receives, the room is the centre's, the place is open.</summary>
    public static async Task<Refus?> VerifierAsync(SocleDb db, LieuEtHeures saisie, CancellationToken arret) => Refus.Reunir([
        await QuiAsync(db, saisie, arret), await SalleAsync(db, saisie, arret), await ChezQuiAsync(db, saisie, arret),
    ]);

    /// <summary>The company a half-day on its premises is kept for.</summary>
    public static async Task<Id<Adherents.Entreprises.Entreprise>?> ReserveeAAsync(SocleDb db, LieuEtHeures saisie, CancellationToken arret) => saisie.Etablissement is { } chez
        ? await db.Set<Etablissement>().Where(e => e.Id == chez).Select(e => (Id<Adherents.Entreprises.Entreprise>?)e.EntrepriseId).FirstAsync(arret)
        : null;

    private static Refus? Heures(LieuEtHeures saisie) => (saisie.Debut, saisie.Fin) switch
    {
        (null, _) or (_, null) => new("vacation.heures.vides", "Donnez l’heure de début et l’heure de fin.", nameof(saisie.Debut)),
        ({ } d, { } f) when f <= d => new("vacation.heures", $"La fin ({f.Afficher()}) doit venir après le début ({d.Afficher()}).", nameof(saisie.Fin)),
        ({ } d, { } f) when d.Minute % Creneaux.Pas != 0 || f.Minute % Creneaux.Pas != 0 => RefusAgenda.Pas,
        ({ } d, { } f) when (f - d).TotalMinutes > DureeMaximale => new("vacation.longue", "Une vacation dure douze heures au plus\u00A0: faites-en deux.", nameof(saisie.Fin)),
        _ => null,
    };

    private static Refus? Lien(string? lien) =>
        string.IsNullOrWhiteSpace(lien) || (Uri.TryCreate(lien, UriKind.Absolute, out var adresse) && adresse.Scheme == Uri.UriSchemeHttps && lien.Length <= 300)
            ? null
            : new("vacation.lien", "Le lien de téléconsultation commence par https:// : copiez-le depuis l’outil de visioconférence du service.", nameof(LieuEtHeures.LienTeleconsultation));

    private static async Task<Refus?> QuiAsync(SocleDb db, LieuEtHeures saisie, CancellationToken arret)
    {
        var metier = await db.Set<Professionnel>().Where(p => p.Id == saisie.Professionnel).Select(p => (Metier?)p.Metier).FirstOrDefaultAsync(arret);
        return metier?.Profession() is null or Droit.Profession.Inconnue or Droit.Profession.Assistant
            ? new("vacation.metier", "Cette personne ne reçoit pas de salariés en visite\u00A0: choisissez un médecin, un interne ou un infirmier.", nameof(saisie.Professionnel))
            : null;
    }

    private static async Task<Refus?> SalleAsync(SocleDb db, LieuEtHeures saisie, CancellationToken arret) =>
        saisie.Salle is not { } salle || await db.Set<Salle>().AnyAsync(s => s.Id == salle && s.CentreId == saisie.Centre && s.Active, arret)
            ? null
            : new("vacation.salle", "Cette salle n’est pas, ou plus, une salle de ce centre\u00A0: choisissez-en une autre.", nameof(saisie.Salle));

    private static async Task<Refus?> ChezQuiAsync(SocleDb db, LieuEtHeures saisie, CancellationToken arret) =>
        saisie.Etablissement is not { } chez || await db.Set<Etablissement>().AnyAsync(e => e.Id == chez && e.FermeLe == null, arret)
            ? null
            : new("vacation.etablissement", "Cet établissement est fermé, ou n’est plus dans la base\u00A0: choisissez-en un autre.", nameof(saisie.Etablissement));
}
