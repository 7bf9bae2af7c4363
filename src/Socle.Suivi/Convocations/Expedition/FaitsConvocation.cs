using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>An appointment as its message tells it, read when the message leaves: what moved in between is told as it stands.</summary>
/// <param name="Domicile">Lines of the worker's postal address; empty when none is known.</param>
internal sealed record LigneDite(RendezVous RendezVous, string Nom, string Prenom, string? Courriel, string? Telephone, IReadOnlyList<string> Domicile, LieuDit Lieu);

/// <summary>Where people are received.</summary>
/// <param name="Nom">« Centre d’Évreux », the company's own place, or « à distance ».</param>
/// <param name="Numero">See <see cref="LigneConvocation.Lieu"/>.</param>
internal sealed record LieuDit(string Nom, string? Adresse, string? Telephone, string? Lien, long Numero)
{
    public static long NumeroDe(Id<Centre>? centre, Id<Etablissement>? etablissement) => centre?.Valeur ?? etablissement?.Valeur ?? 0;
}

internal static class FaitsConvocation
{
    /// <summary>Those each message speaks of. To an employer, one it has no part in is not even read.</summary>
    public static async Task<ILookup<Id<Convocation>, (LigneConvocation Ligne, LigneDite Dite)>> LireAsync(SocleDb db, IReadOnlyCollection<Convocation> lot, CancellationToken arret)
    {
        var ids = lot.Select(c => c.Id).ToList();
        var lignes = await (
            from l in db.Set<LigneConvocation>().AsNoTracking()
            where ids.Contains(l.ConvocationId)
            join c in db.Set<Convocation>() on l.ConvocationId equals c.Id
            join r in db.Set<RendezVous>() on l.RendezVousId equals r.Id
            where c.Destinataire == DestinataireMessage.Travailleur || (r.ContratId != null && r.EntrepriseId == c.EntrepriseId)
            select l).ToListAsync(arret);
        var vus = lignes.Select(l => l.RendezVousId).Distinct().ToList();
        var parRendezVous = lignes.ToLookup(l => l.RendezVousId);
        return (await LireAsync(db, db.Set<RendezVous>().Where(r => vus.Contains(r.Id)), arret))
            .SelectMany(d => parRendezVous[d.RendezVous.Id].Select(l => (Ligne: l, Dite: d))).ToLookup(x => x.Ligne.ConvocationId);
    }

    public static async Task<IReadOnlyList<LigneDite>> LireAsync(SocleDb db, IQueryable<RendezVous> rendezVous, CancellationToken arret)
    {
        var lues = await (
            from r in rendezVous
            join t in db.Set<Travailleur>() on r.TravailleurId equals t.Id
            join v in db.Set<Vacation>() on r.VacationId equals v.Id
            join c in db.Set<Centre>() on v.CentreId equals c.Id into centres
            from c in centres.DefaultIfEmpty()
            join e in db.Set<Etablissement>() on v.EtablissementId equals e.Id into chez
            from e in chez.DefaultIfEmpty()
            select new { r, t, c, e, v.LienTeleconsultation }).AsNoTracking().ToListAsync(arret);
        return [.. lues.OrderBy(l => l.r.Jour).ThenBy(l => l.r.Debut).ThenBy(l => l.t.NomTri, StringComparer.Ordinal)
            .Select(l => new LigneDite(l.r, l.t.NomUsage ?? l.t.NomNaissance, Prenom(l.t), l.t.Courriel, l.t.Telephone, Domicile(l.t), Lieu(l.c, l.e, l.LienTeleconsultation)))];
    }

    private static string Prenom(Travailleur travailleur) => travailleur.PrenomUsuel ?? travailleur.Prenoms.Split([' ', ','], 2)[0];

    private static IReadOnlyList<string> Domicile(Travailleur travailleur) => travailleur.Adresse is null
        ? []
        : LignesPostales(travailleur.Adresse, travailleur.Complement, travailleur.CodePostal, travailleur.Commune);

    private static LieuDit Lieu(Centre? centre, Etablissement? chez, string? lien) =>
        centre is not null ? new(centre.Nom, Adresse(centre.Adresse, null, centre.CodePostal, centre.Commune), Numero(centre.Telephone), lien, centre.Id.Valeur)
        : chez is not null ? new(chez.Nom, Adresse(chez.Adresse, chez.Complement, chez.CodePostal, chez.Commune), null, lien, chez.Id.Valeur)
        : new("à distance", null, null, lien, 0);

    internal static IReadOnlyList<string> LignesPostales(string? rue, string? complement, string? codePostal, string? commune) =>
        [.. new[] { rue, complement, $"{codePostal} {commune}".Trim() }.OfType<string>().Where(l => !string.IsNullOrWhiteSpace(l))];

    internal static string? Adresse(string? rue, string? complement, string? codePostal, string? commune) =>
        string.Join(", ", LignesPostales(rue, complement, codePostal, commune)) is { Length: > 0 } entiere ? entiere : null;

    private static string? Numero(string? telephone) => telephone is null ? null : Telephone.Relire(telephone).Afficher();
}
