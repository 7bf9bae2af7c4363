using Socle.Dossier.Contenus;
using Socle.Dossier.Ecritures;
using Socle.Droit;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Visites;

namespace Socle.Dossier.Visites;

/// <summary>What the administration learns of the requests of a visit: their kinds, and who asks.</summary>
internal static class SuitesDeVisite
{
    public static SuitesDemandees? EnSuites(this IEnumerable<Contenu> contenus, EcritureDossier ecriture, VisiteMedicale visite)
    {
        var suites = contenus.OfType<Demande>().Select(d => d.Nature)
            // Handed to the doctor without delay, the message itself says so.
            .Where(n => n != NatureDemande.RetourAuMedecin || visite.Etat != EtatVisite.Reorientee)
            .Select(EnSuite).Concat(ASigner(visite)).Distinct().Order().ToList();
        return suites.Count == 0 ? null : new(ecriture.Auteur.Nom, visite.Metier == Metier.Medecin ? visite.CompteId : null, suites);
    }

    /// <summary>A correspondent doctor signs no document: the doctor is told that one is due. None follows a pre-return visit.</summary>
    private static IEnumerable<SuiteDemandee> ASigner(VisiteMedicale visite) =>
        visite is { Metier: Metier.MedecinPraticienCorrespondant, Etat: EtatVisite.Conclue } && visite.Type != TypeVisite.Prereprise ? [SuiteDemandee.DocumentASigner] : [];

    private static SuiteDemandee EnSuite(NatureDemande nature) => nature switch
    {
        NatureDemande.EtudeDePoste => SuiteDemandee.EtudeDePoste,
        NatureDemande.AssistantSocial => SuiteDemandee.AssistantSocial,
        NatureDemande.CellulePdp => SuiteDemandee.CellulePdp,
        NatureDemande.AvisSpecialise => SuiteDemandee.AvisSpecialise,
        NatureDemande.ExamenComplementaire => SuiteDemandee.ExamenComplementaire,
        NatureDemande.RetourAuMedecin => SuiteDemandee.RetourAuMedecin,
        NatureDemande.Staff => SuiteDemandee.Staff,
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };
}
