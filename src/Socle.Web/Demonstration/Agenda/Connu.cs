using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>An appointment of the demo, where it is, and how its people can be written to.</summary>
internal sealed record Connu(RendezVous RendezVous, long Lieu, string? Courriel, string? Telephone, bool ALAtelier)
{
    /// <summary>The channel the product would choose, in its own order.</summary>
    public Canal? Canal =>
        Courriel is not null ? Suivi.Convocations.Canal.Courriel
        : Telephone is not null && Noyau.Telephone.Relire(Telephone).EstMobile ? Suivi.Convocations.Canal.Sms
        : ALAtelier && !RendezVous.EstConfidentiel ? Suivi.Convocations.Canal.Lettre : null;

    public static async Task<List<Connu>> LireAsync(SocleDb db, DateOnly depuis, CancellationToken arret) => (await (
        from r in db.Set<RendezVous>()
        where r.Jour >= depuis
        join v in db.Set<Vacation>() on r.VacationId equals v.Id
        join t in db.Set<Travailleur>() on r.TravailleurId equals t.Id
        join e in db.Set<Etablissement>() on r.EtablissementId equals e.Id into lieux
        from e in lieux.DefaultIfEmpty()
        orderby r.Jour, r.Debut, r.Id
        select new { r, v.CentreId, v.EtablissementId, t.Courriel, t.Telephone, Lieu = e!.Adresse }).AsNoTracking().ToListAsync(arret))
        .ConvertAll(x => new Connu(x.r, x.CentreId?.Valeur ?? x.EtablissementId?.Valeur ?? 0, x.Courriel, x.Telephone, x.Lieu is not null));

    /// <summary>Companies one can write a mail to.</summary>
    public static async Task<HashSet<Id<Entreprise>>> AvecCourrielAsync(SocleDb db, CancellationToken arret) =>
        [.. await db.Set<Contact>().Where(c => c.Courriel != null).Select(c => c.EntrepriseId).Distinct().ToListAsync(arret)];
}
