using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Partenaires;

/// <summary>Sends the request to the partner, or asks again: by mail, or said to be sent by letter.</summary>
public sealed class EnvoyerConfiee(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Envoi = new("confiee.envoyer", "Demande envoyée à un service partenaire");
    private static readonly Processus Relance = new("confiee.relancer", "Relance d’un service partenaire");

    public Task<Resultat<Id<VisiteConfiee>>> ExecuterAsync(ConfieeVue vue, MoyenEnvoi? moyen, CancellationToken arret = default) =>
        new ChangerConfiee(db, ecritures).FaireAsync(Envoi, vue, async (e, visite) =>
        {
            if (visite.Etat != EtatConfiee.AEnvoyer && !(visite.Etat == EtatConfiee.Envoyee && visite.EchecEnvoi is not null))
            {
                return RefusPartenaire.Etat(visite.Etat.EnMots());
            }
            if (await ConfierVisite.PartenaireAsync(db, visite.PartenaireId, temps.Aujourdhui(), arret) is { } ferme)
            {
                return ferme;
            }
            if (await PermisAsync(db, visite.PartenaireId, visite.EstConfidentielle, visite.Type, moyen, arret) is { } refus)
            {
                return refus;
            }
            (visite.Etat, visite.EnvoyeeLe, visite.Moyen, visite.EchecEnvoi) = (EtatConfiee.Envoyee, temps.Aujourdhui(), moyen, null);
            e.Ecrire(moyen, GenreCourrier.Demande, visite.Id.Valeur, visite.Version);
            return null;
        }, arret);

    public Task<Resultat<Id<VisiteConfiee>>> RelancerAsync(ConfieeVue vue, MoyenEnvoi? moyen, CancellationToken arret = default) =>
        new ChangerConfiee(db, ecritures).FaireAsync(Relance, vue, async (e, visite) =>
        {
            if (visite.Etat is not (EtatConfiee.Envoyee or EtatConfiee.Acceptee))
            {
                return RefusPartenaire.Etat(visite.Etat.EnMots());
            }
            if (await PermisAsync(db, visite.PartenaireId, visite.EstConfidentielle, visite.Type, moyen, arret) is { } refus)
            {
                return refus;
            }
            (visite.RelanceeLe, visite.Relances, visite.EchecEnvoi) = (temps.Aujourdhui(), visite.Relances + 1, null);
            e.Ecrire(moyen, GenreCourrier.Relance, visite.Id.Valeur, visite.Version);
            return null;
        }, arret);

    /// <summary>By mail only to who has an address, and never what an employer has no part in.</summary>
    internal static async Task<Refus?> PermisAsync(SocleDb db, Id<ServicePartenaire> partenaire, bool confidentielle, TypeVisite type, MoyenEnvoi? moyen, CancellationToken arret) => moyen switch
    {
        MoyenEnvoi.Lettre => null,
        MoyenEnvoi.Courriel when confidentielle || type is TypeVisite.Prereprise or TypeVisite.Demande => RefusPartenaire.Confidentielle,
        MoyenEnvoi.Courriel => await db.Set<ServicePartenaire>().AnyAsync(p => p.Id == partenaire && p.Courriel != null, arret) ? null : RefusPartenaire.SansCourriel,
        _ => new("partenaire.moyen", "Dites comment l’envoyer\u00A0: par courriel ou par lettre.", "Moyen"),
    };
}
