using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Employeurs;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Entreprise.RendezVous;

/// <summary>An appointment of one of the employer's workers: when and where, and nothing of what it is for.</summary>
public sealed record LigneRendezVous(
    Id<Suivi.Agenda.RendezVous> Id, Id<Contrat> Contrat, string Nom, DateOnly Jour, TimeOnly Debut, string Lieu, string? Adresse, EtatPourEmployeur Etat);

/// <summary>Reads the appointments to come under the contracts of the perimeter, from the view made for employers.</summary>
public sealed class LireRendezVous(PerimetreEmployeur perimetre, SocleDb db, TimeProvider temps)
{
    private const int AuPlus = 200;

    public Task<IReadOnlyList<LigneRendezVous>> AVenirAsync(CancellationToken arret) => LireAsync(null, null, arret);

    public Task<IReadOnlyList<LigneRendezVous>> DuContratAsync(Id<Contrat> contrat, CancellationToken arret) => LireAsync(contrat, null, arret);

    /// <summary>Null for any other employer's, and for one its worker asked for: one answer.</summary>
    public async Task<LigneRendezVous?> UnAsync(Id<Suivi.Agenda.RendezVous> id, CancellationToken arret) => await LireAsync(null, id, arret) is [var un, ..] ? un : null;

    private async Task<IReadOnlyList<LigneRendezVous>> LireAsync(Id<Contrat>? contrat, Id<Suivi.Agenda.RendezVous>? id, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var contrats = (await perimetre.ContratsAsync(arret)).Where(c => contrat == null || c.Id == contrat);
        var lus = await (
            from r in db.Set<RendezVousEmployeur>().Where(r => r.Jour >= jour && (id == null || r.Id == id))
            join c in contrats on r.ContratId equals c.Id
            join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id
            join l in db.Set<Centre>() on r.CentreId equals l.Id into centres
            from l in centres.DefaultIfEmpty()
            join e in await perimetre.EtablissementsAsync(arret) on r.LieuId equals e.Id into chez
            from e in chez.DefaultIfEmpty()
            orderby r.Jour, r.Debut, r.Id
            select new
            {
                r.Id,
                r.ContratId,
                r.Jour,
                r.Debut,
                r.Etat,
                r.CentreId,
                r.LieuId,
                t.NomNaissance,
                t.NomUsage,
                t.Prenoms,
                t.PrenomUsuel,
                Centre = l.Nom,
                l.Adresse,
                l.CodePostal,
                l.Commune,
                Chez = e.Nom,
            }).Take(AuPlus).ToListAsync(arret);
        return lus.ConvertAll(l => new LigneRendezVous(
            l.Id, l.ContratId, Travailleur.NomAfficheDe(l.NomNaissance, l.NomUsage, l.Prenoms, l.PrenomUsuel), l.Jour, l.Debut,
            l.Centre ?? l.Chez ?? (l.LieuId is null ? "à distance" : "dans l’entreprise"), l.Adresse is null ? null : $"{l.Adresse}, {l.CodePostal} {l.Commune}", l.Etat));
    }
}
