using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Partenaires;

/// <summary>What we tell the service that asked: the day given, that the visit was made, that we refuse; or that it took its request back.</summary>
public sealed class RepondreRecue(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Date = new("recue.dire-date", "Date dite à un service partenaire");
    private static readonly Processus Retour = new("recue.retourner", "Retour d’une visite faite pour un autre service");
    private static readonly Processus Fin = new("recue.clore", "Visite d’un autre service refusée ou annulée");

    /// <summary>Says the day, by mail: a letter is only printed.</summary>
    public Task<Resultat<Id<VisiteRecue>>> DireLaDateAsync(Id<VisiteRecue> id, CancellationToken arret = default) =>
        FaireAsync(Date, id, EtatRecue.Planifiee, MoyenEnvoi.Courriel, (e, visite) =>
        {
            visite.EchecEnvoi = null;
            e.Ecrire(MoyenEnvoi.Courriel, GenreCourrier.Rendezvous, id.Valeur, temps.Aujourdhui().DayNumber);
            return Task.CompletedTask;
        }, arret);

    public Task<Resultat<Id<VisiteRecue>>> RetournerAsync(Id<VisiteRecue> id, MoyenEnvoi? moyen, CancellationToken arret = default) =>
        FaireAsync(Retour, id, EtatRecue.ARetourner, moyen, async (e, visite) =>
        {
            (visite.RetourLe, visite.Moyen, visite.EchecEnvoi) = (temps.Aujourdhui(), moyen, null);
            visite.Centimes = await TarifPartenaire.DeAsync(db, visite.PartenaireId, visite.Type, arret);
            e.Ecrire(moyen, GenreCourrier.Retour, id.Valeur, temps.Aujourdhui().DayNumber);
        }, arret);

    public Task<Resultat<Id<VisiteRecue>>> RefuserAsync(Id<VisiteRecue> id, MotifRefusPartenaire? motif, MoyenEnvoi? moyen, CancellationToken arret = default) =>
        motif is { } m && Enum.IsDefined(m)
            ? FaireAsync(Fin, id, EtatRecue.APlanifier, moyen, (e, visite) =>
            {
                (visite.CloseLe, visite.Refus, visite.EchecEnvoi) = (temps.Aujourdhui(), m, null);
                e.Ecrire(moyen, GenreCourrier.Refus, id.Valeur, temps.Aujourdhui().DayNumber);
                return Task.CompletedTask;
            }, arret)
            : Task.FromResult<Resultat<Id<VisiteRecue>>>(new Refus("recue.motif", "Dites pourquoi\u00A0: choisissez une raison dans la liste.", "Motif"));

    /// <summary>The partner took it back: nobody has to be told.</summary>
    public Task<Resultat<Id<VisiteRecue>>> AnnulerAsync(Id<VisiteRecue> id, CancellationToken arret = default) =>
        FaireAsync(Fin, id, EtatRecue.APlanifier, MoyenEnvoi.Lettre, (_, visite) =>
        {
            visite.CloseLe = temps.Aujourdhui();
            return Task.CompletedTask;
        }, arret);

    private Task<Resultat<Id<VisiteRecue>>> FaireAsync(Processus processus, Id<VisiteRecue> id, EtatRecue depuis, MoyenEnvoi? moyen, Func<Ecriture, VisiteRecue, Task> changer, CancellationToken arret) =>
        ecritures.Faire(processus, null, async e =>
        {
            if (await db.TenirRecueAsync(id, [], arret) is not { } visite)
            {
                return RefusPartenaire.Inconnue;
            }
            var etat = visite.Etat(await db.EtatDuRendezVousAsync(id, arret));
            if (etat != depuis)
            {
                return depuis == EtatRecue.APlanifier && etat == EtatRecue.Planifiee
                    ? new Refus("recue.rendezvous", "Cette visite a un rendez-vous\u00A0: annulez-le d’abord depuis l’agenda.")
                    : RefusPartenaire.Etat(etat.EnMots());
            }
            if (await EnvoyerConfiee.PermisAsync(db, visite.PartenaireId, false, visite.Type, moyen, arret) is { } refus)
            {
                return refus;
            }
            await changer(e, visite);
            return Resultat.De(id);
        }, arret);
}
