using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Dossier.Acces;

/// <summary>All that decides whether someone may come to a file.</summary>
/// <param name="SousAutoriteRefusee">The worker objected to professionals under the doctor's authority (R. 4624-45-6 a).</param>
/// <param name="Delegation">In force that day; null without one. True lets write.</param>
/// <param name="Bris">They broke the glass for this file, and it is still open.</param>
/// <param name="Confie">The law and a signed protocol entrust them an appointment they have with this person.</param>
public readonly record struct FaitsDAcces(Role Role, Lien Lien, bool SousAutoriteRefusee, bool? Delegation, bool Bris, bool Confie = false);

/// <param name="Lisibles">What may be read.</param>
/// <param name="Modifiables">What may be written: never more, but for the advice and requests of a correspondent doctor.</param>
public readonly record struct Acces(Blocs Lisibles, Blocs Modifiables);

/// <summary>Pure: the same facts always give the same answer.</summary>
public static class DeciderAcces
{
    public static readonly Refus RoleFerme = new("dossier.role", "Votre rôle n’ouvre pas le dossier médical.");

    public static readonly Refus Oppose = new("dossier.opposition",
        "Ce travailleur s’oppose à ce que les professionnels placés sous l’autorité du médecin accèdent à son dossier\u00A0: adressez-le au médecin du travail.");

    public static readonly Refus SansDelegation = new("dossier.delegation",
        "Aucun médecin ne vous a délégué l’accès à l’identité et aux expositions\u00A0: demandez-lui de le faire dans «\u00A0Accès au dossier\u00A0».");

    public static readonly Refus SansRelation = new("dossier.relation",
        "Vous ne suivez pas cette personne\u00A0: ni votre équipe ni votre agenda. En cas de nécessité, ouvrez son dossier en écrivant pourquoi\u00A0; le médecin coordonnateur en sera averti.");

    public static readonly Refus PasConfie = new("dossier.protocole",
        "Ce dossier ne vous est pas confié\u00A0: il faut un rendez-vous avec vous, un protocole signé qui vous confie cette visite, et jamais un suivi renforcé. Adressez la personne au médecin du travail.");

    public static Resultat<Acces> Decider(FaitsDAcces faits)
    {
        var voie = DroitsDossier.Voie(faits.Role);
        var plafond = DroitsDossier.Plafond(faits.Role);
        return voie switch
        {
            VoieDAcces.Aucune => RoleFerme,
            // Objection obeyed before anything else, broken glass included: only the doctor then opens the file.
            not VoieDAcces.Soin when faits.SousAutoriteRefusee => Oppose,
            VoieDAcces.Delegation when faits.Delegation is null => SansDelegation,
            // Delegated staff never break the glass: blocks 1° and 2° are no emergency.
            VoieDAcces.Delegation when faits.Lien == Lien.Aucun => SansRelationDelegue,
            VoieDAcces.Delegation => new Acces(plafond, faits.Delegation == true ? plafond : Blocs.Aucun),
            // No broken glass either. Advice and requests are written without opinions and attestations being read.
            VoieDAcces.Protocole => faits.Confie ? new Acces(plafond, Blocs.Tous) : PasConfie,
            _ when faits.Lien == Lien.Aucun && !faits.Bris => SansRelation,
            _ => new Acces(plafond, plafond),
        };
    }

    public static readonly Refus SansDelegationDEcriture = new("dossier.delegation-ecriture",
        "Pour classer un papier dans un dossier, un médecin doit vous déléguer l’écriture\u00A0: demandez-le-lui («\u00A0Accès délégués\u00A0»). Le papier reste à classer.");

    /// <summary>
    /// Whether someone may put a paper in a file. Health professionals: as they write. An assistant: when a doctor delegated writing, for a worker
    /// their team follows who does not object, and without reading anything. R. 4624-45-5 gives them blocks 1° and 2° only: that they may file what
    /// they scanned, blind, is our decision, the strictest that lets a service work. An adviser files nothing.
    /// </summary>
    public static Resultat<Acces> DeciderClassement(FaitsDAcces faits) => DroitsDossier.Voie(faits.Role) switch
    {
        VoieDAcces.Delegation when faits.Role != Role.Assistant => RoleFerme,
        VoieDAcces.Delegation when faits.SousAutoriteRefusee => Oppose,
        VoieDAcces.Delegation when faits.Delegation != true => SansDelegationDEcriture,
        VoieDAcces.Delegation when faits.Lien == Lien.Aucun => SansRelationDelegue,
        VoieDAcces.Delegation => new Acces(Blocs.Aucun, Blocs.Sante | Blocs.Correspondances),
        _ => Decider(faits),
    };

    public static readonly Refus SansRelationDelegue = new("dossier.relation-delegue",
        "Votre équipe ne suit pas cette personne\u00A0: son dossier ne vous est pas ouvert.");
}
