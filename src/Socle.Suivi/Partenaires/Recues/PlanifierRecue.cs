using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Partenaires;

/// <summary>Gives an appointment of our agenda to a visit another service asked for. It has no contract: no member ever sees it.</summary>
public sealed class PlanifierRecue(SocleDb db, Ecritures ecritures, PrendreRendezVous prendre, ChercherPlaces places)
{
    private const int Proposees = 15;

    private static readonly Processus Processus = new("recue.planifier", "Rendez-vous pour un autre service");

    public Task<IReadOnlyList<PlaceLibre>> PlacesAsync(VisiteRecue visite, CancellationToken arret) =>
        places.ChercherAsync(new(visite.Type, Droit.Profession.Inconnue, null, null, null), Proposees, arret);

    public Task<Resultat<Id<RendezVous>>> ExecuterAsync(Id<VisiteRecue> id, Id<Vacation> vacation, TimeOnly? debut, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async e =>
        {
            if (await db.TenirRecueAsync(id, [vacation], arret) is not { } visite)
            {
                return RefusPartenaire.Inconnue;
            }
            var etat = visite.Etat(await db.EtatDuRendezVousAsync(id, arret));
            if (etat != EtatRecue.APlanifier)
            {
                return RefusPartenaire.Etat(etat.EnMots());
            }
            return await prendre.DansEcritureAsync(e, new(vacation, debut, visite.TravailleurId, null, null, visite.Type,
                Origine: OrigineRendezVous.AutreService, VisiteRecueId: id, AuPlusTard: visite.AuPlusTard), arret);
        }, arret);
}
