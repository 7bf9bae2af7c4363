using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Taches;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Demandes;

/// <summary>An hour offered.</summary>
public sealed record PlaceOfferte(PlaceLibre Place, bool SonCentre);

/// <summary>Answers a request by an appointment: the next hours that suit, then the one chosen, with the request it answers.</summary>
public sealed class RepondreDemande(SocleDb db, Ecritures ecritures, PrendreRendezVous prendre, ChercherPlaces places, TimeProvider temps)
{
    private const int Offertes = 12;

    private static readonly Processus Processus = new("demande.repondre", "Rendez-vous donné à une demande");

    private sealed record Cadre(DemandeVisite Demande, TypeVisite Type, Visite? Visite, Id<Contrat>? Contrat, Id<Entreprise>? Entreprise, Id<Centre>? Centre, Profession? Par);

    /// <summary>In their own centre first.</summary>
    public async Task<IReadOnlyList<PlaceOfferte>> PlacesAsync(Id<DemandeVisite> id, CancellationToken arret)
    {
        if (await CadreAsync(id, arret) is not { } cadre)
        {
            return [];
        }
        var cherchee = new PlaceCherchee(cadre.Type, cadre.Par ?? Profession.Inconnue, null, cadre.Centre, cadre.Entreprise, Visite: cadre.Visite);
        var siennes = cadre.Centre is null ? [] : await places.ChercherAsync(cherchee, Offertes, arret);
        var autres = siennes.Count < Offertes ? await places.ChercherAsync(cherchee with { Centre = null }, Offertes, arret) : [];
        return [.. siennes.UnionBy(autres, p => p.Vacation).Take(Offertes).Select(p => new PlaceOfferte(p, p.Centre is { } centre && centre == cadre.Centre))];
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
