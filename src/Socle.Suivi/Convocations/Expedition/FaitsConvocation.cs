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
internal sealed record LigneDite(RendezVous RendezVous, string Nom, string Prenom, string? Courriel, string? Telephone, LieuDit Lieu);

/// <summary>Where people are received.</summary>
/// <param name="Nom">« Centre d’Évreux », the company's own place, or « à distance ».</param>
internal sealed record LieuDit(string Nom, string? Adresse, string? Telephone, string? Lien);

internal static class FaitsConvocation
{
    /// <summary>Those a message speaks of. To an employer, one it has no part in is not even read.</summary>
    public static async Task<IReadOnlyList<LigneDite>> LireAsync(SocleDb db, Convocation convocation, CancellationToken arret)
    {
        var rendezVous = db.Set<LigneConvocation>().Where(l => l.ConvocationId == convocation.Id).Join(db.Set<RendezVous>(), l => l.RendezVousId, r => r.Id, (l, r) => r);
        return await LireAsync(db, convocation.Destinataire == DestinataireMessage.Employeur ? rendezVous.Where(r => r.ContratId != null && r.EntrepriseId == convocation.EntrepriseId) : rendezVous, arret);
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
            .Select(l => new LigneDite(l.r, l.t.NomUsage ?? l.t.NomNaissance, Prenom(l.t), l.t.Courriel, l.t.Telephone, Lieu(l.c, l.e, l.LienTeleconsultation)))];
    }

    private static string Prenom(Travailleur travailleur) => travailleur.PrenomUsuel ?? travailleur.Prenoms.Split([' ', ','], 2)[0];

    private static LieuDit Lieu(Centre? centre, Etablissement? chez, string? lien) =>
        centre is not null ? new(centre.Nom, Adresse(centre.Adresse, null, centre.CodePostal, centre.Commune), Numero(centre.Telephone), lien)
        : chez is not null ? new(chez.Nom, Adresse(chez.Adresse, chez.Complement, chez.CodePostal, chez.Commune), null, lien)
        : new("à distance", null, null, lien);

    internal static string? Adresse(string? rue, string? complement, string? codePostal, string? commune) =>
        string.Join(", ", new[] { rue, complement, $"{codePostal} {commune}".Trim() }.Where(m => !string.IsNullOrWhiteSpace(m))) is { Length: > 0 } entiere ? entiere : null;

    private static string? Numero(string? telephone) => telephone is null ? null : Telephone.Relire(telephone).Afficher();
}
