using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Partenaires;

/// <summary>Takes a request back; the partner is told when it had received it.</summary>
public sealed class AnnulerConfiee(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("confiee.annuler", "Annulation d’une visite confiée");

    public Task<Resultat<Id<VisiteConfiee>>> ExecuterAsync(ConfieeVue vue, MotifAnnulationConfiee? motif, CancellationToken arret = default) =>
        new ChangerConfiee(db, ecritures).FaireAsync(Processus, vue, async (e, visite) =>
        {
            if (!visite.EstEnCours)
            {
                return RefusPartenaire.Etat(visite.Etat.EnMots());
            }
            if (motif is not { } m || !Enum.IsDefined(m))
            {
                return new Refus("confiee.annulation", "Dites pourquoi\u00A0: choisissez une raison dans la liste.", "Annulation");
            }
            var parCourriel = visite.Etat > EtatConfiee.AEnvoyer
                && await EnvoyerConfiee.PermisAsync(db, visite.PartenaireId, visite.EstConfidentielle, visite.Type, MoyenEnvoi.Courriel, arret) is null;
            (visite.Etat, visite.Annulation, visite.PrevueLe, visite.PrevueA) = (EtatConfiee.Annulee, m, null, null);
            e.Ecrire(parCourriel ? MoyenEnvoi.Courriel : null, GenreCourrier.Annulation, visite.Id.Valeur, visite.Version);
            return null;
        }, arret);
}
