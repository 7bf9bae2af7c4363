using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Taches;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Demandes;

/// <summary>An hour offered.</summary>
public sealed record PlaceOfferte(Vacation Vacation, TimeOnly Debut, string Professionnel, Metier Metier, string Lieu, bool SonCentre);

/// <summary>Answers a request by an appointment: the next hours that suit, then the one chosen, with the request it answers.</summary>
public sealed class RepondreDemande(SocleDb db, Ecritures ecritures, PrendreRendezVous prendre, TimeProvider temps)
{
    private const int Jours = 60;
    private const int Lues = 150;
    private const int Offertes = 12;

    private static readonly Processus Processus = new("demande.repondre", "Rendez-vous donné à une demande");

    private sealed record Cadre(DemandeVisite Demande, TypeVisite Type, Visite? Visite, Id<Contrat>? Contrat, Id<Entreprise>? Entreprise, Id<Centre>? Centre, Profession? Par);

    public async Task<IReadOnlyList<PlaceOfferte>> PlacesAsync(Id<DemandeVisite> id, CancellationToken arret)
    {
        if (await CadreAsync(id, arret) is not { } cadre)
        {
            return [];
        }
        var (demain, fin) = (temps.Aujourdhui().AddDays(1), temps.Aujourdhui().AddDays(Jours));
        var durees = await db.Set<DureeVisite>().Where(d => d.Type == cadre.Type).ToDictionaryAsync(d => d.Profession, d => d.Minutes, arret);
        var vacations = await (
            from v in db.Set<Vacation>().AsNoTracking()
            where v.Jour >= demain && v.Jour <= fin && v.FermeeLe == null && (v.ReserveeA == null || v.ReserveeA == cadre.Entreprise)
            join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
            join c in db.Set<Centre>() on v.CentreId equals c.Id into centres
            from c in centres.DefaultIfEmpty()
            orderby v.CentreId == cadre.Centre descending, v.Jour, v.Debut, v.Id
            select new { Vacation = v, p.Prenom, p.Nom, p.Metier, Centre = c!.Nom }).Take(Lues).ToListAsync(arret);
        var ids = vacations.Select(v => v.Vacation.Id).ToArray();
        var tenus = (await db.Set<RendezVous>().AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.VacationId) && r.Etat < EtatRendezVous.Excuse).ToListAsync(arret)).ToLookup(r => r.VacationId);
        return [.. vacations.Where(v => durees.ContainsKey(v.Metier.Profession()) && (cadre.Par is not { } par || (par & v.Metier.Profession()) != 0))
            .Select(v => (v, Debut: Creneaux.Premier(v.Vacation, tenus[v.Vacation.Id], durees[v.Metier.Profession()]))).Where(x => x.Debut is not null).Take(Offertes)
            .Select(x => new PlaceOfferte(x.v.Vacation, x.Debut!.Value, $"{x.v.Prenom} {x.v.Nom}", x.v.Metier, x.v.Centre ?? (x.v.Vacation.EtablissementId is null ? "à distance" : "en entreprise"), x.v.Vacation.CentreId == cadre.Centre && cadre.Centre is not null))];
    }

    public Task<Resultat<Id<RendezVous>>> ExecuterAsync(Id<DemandeVisite> id, Id<Vacation> vacation, TimeOnly? debut, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async e =>
        {
            if (await CadreAsync(id, arret) is not { } cadre)
            {
                return new Refus("demande.sansvisite", "Cette demande n’est plus là, ou ne se règle pas par une visite\u00A0: traitez-la depuis la liste.");
            }
            if (await db.Set<RendezVous>().AnyAsync(r => r.DemandeId == id && r.Etat < EtatRendezVous.Excuse, arret))
            {
                return new Refus("demande.deja", "Cette demande a déjà son rendez-vous\u00A0: déplacez-le plutôt que d’en prendre un second.");
            }
            var pris = await prendre.DansEcritureAsync(e, new(vacation, debut, cadre.Demande.TravailleurId, cadre.Contrat, cadre.Visite, cadre.Type, id), arret);
            if (pris.EstSucces)
            {
                await db.AcheverAsync(e, id, arret);
            }
            return pris;
        }, arret);

    /// <summary>Which visit answers it, and for which employer; none when the employer has no part in it.</summary>
    private async Task<Cadre?> CadreAsync(Id<DemandeVisite> id, CancellationToken arret)
    {
        if (await db.Set<DemandeVisite>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, arret) is not { } demande || demande.Objet.Reponse() is not { } type)
        {
            return null;
        }
        var jour = temps.Aujourdhui();
        var contrat = await (
            from c in db.Set<Contrat>()
            join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
            where c.TravailleurId == demande.TravailleurId && (demande.EtablissementId == null || s.Id == demande.EtablissementId)
            orderby c.Fin == null || c.Fin >= jour descending, c.Debut descending
            select new { c.Id, s.EntrepriseId, s.CentreId }).FirstOrDefaultAsync(arret);
        if (GenreDeVisite.EstConfidentielle(type, demande.Par))
        {
            return new(demande, type, null, null, null, contrat?.CentreId, null);
        }
        Visite? visite = demande.Objet switch { ObjetDemande.Reprise => Visite.Reprise, ObjetDemande.PostExposition => Visite.PostExposition, _ => null };
        var par = visite is { } due && contrat is not null
            ? await db.Set<Echeance>().Where(e => e.ContratId == contrat.Id && e.Visite == due).Select(e => (Profession?)e.Par).FirstOrDefaultAsync(arret)
            : null;
        return new(demande, type, visite, contrat?.Id, contrat?.EntrepriseId, contrat?.CentreId, par);
    }
}
