using System.ComponentModel.DataAnnotations;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Partenaires;

/// <summary>What the partner answered.</summary>
public sealed record ReponsePartenaire
{
    [Display(Name = "Sa réponse")]
    public EtatConfiee? Reponse { get; init; }

    [Display(Name = "Pourquoi il refuse")]
    public MotifRefusPartenaire? Motif { get; init; }

    [Display(Name = "Jour du rendez-vous")]
    public DateOnly? Le { get; init; }

    [Display(Name = "Heure")]
    public TimeOnly? A { get; init; }
}

/// <summary>Records the partner's answer: yes, no and why, or yes on that day.</summary>
public sealed class NoterReponse(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("confiee.repondre", "Réponse d’un service partenaire");

    public Task<Resultat<Id<VisiteConfiee>>> ExecuterAsync(ConfieeVue vue, ReponsePartenaire reponse, CancellationToken arret = default) =>
        new ChangerConfiee(db, ecritures).FaireAsync(Processus, vue, (_, visite) => Task.FromResult(Noter(visite, reponse)), arret);

    private Refus? Noter(VisiteConfiee visite, ReponsePartenaire reponse)
    {
        if (visite.Etat is not (EtatConfiee.Envoyee or EtatConfiee.Acceptee or EtatConfiee.Planifiee))
        {
            return RefusPartenaire.Etat(visite.Etat.EnMots());
        }
        if (Refuser(reponse) is { } refus)
        {
            return refus;
        }
        var planifiee = reponse.Reponse == EtatConfiee.Planifiee;
        (visite.Etat, visite.ReponseLe) = (reponse.Reponse!.Value, temps.Aujourdhui());
        visite.Refus = reponse.Reponse == EtatConfiee.Refusee ? reponse.Motif : null;
        (visite.PrevueLe, visite.PrevueA) = planifiee ? (reponse.Le, reponse.A) : (null, null);
        return null;
    }

    private Refus? Refuser(ReponsePartenaire reponse) => reponse.Reponse switch
    {
        EtatConfiee.Acceptee => null,
        EtatConfiee.Refusee when reponse.Motif is { } m && Enum.IsDefined(m) => null,
        EtatConfiee.Refusee => new("confiee.motif", "Dites pourquoi le service refuse\u00A0: choisissez une raison dans la liste.", nameof(reponse.Motif)),
        EtatConfiee.Planifiee when reponse.Le is { } le && le >= temps.Aujourdhui() => null,
        EtatConfiee.Planifiee => new("confiee.jour", "Donnez le jour du rendez-vous, aujourd’hui ou plus tard. S’il a eu lieu, notez plutôt la visite faite.", nameof(reponse.Le)),
        _ => new("confiee.reponse", "Dites ce que le service a répondu.", nameof(reponse.Reponse)),
    };
}
