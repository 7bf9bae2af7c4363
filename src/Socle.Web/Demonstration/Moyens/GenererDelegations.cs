using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Technique.Comptes;
using Socle.Web.Demonstration.Organisation;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Moyens;

/// <summary>
/// Each doctor of a team entrusts the visits the law lets be entrusted to the nurses of that team; doctors in training and
/// the outside practitioner have protocols of their own. One draft waits for its signature, one protocol is over.
/// </summary>
internal sealed class GenererDelegations(ServiceFictif service, Reperes reperes, SuiteDeterministe ids, Alea alea)
{
    private static readonly Acte[] PourUnInfirmier =
    [
        Acte.VipInitiale, Acte.VipPeriodique, Acte.SirIntermediaire, Acte.Prereprise, Acte.Reprise, Acte.MiCarriere, Acte.Demande,
        Acte.AttestationSuivi, Acte.FormationPrevention,
    ];

    private MoyensFictifs moyens = null!;

    public void Completer(IReadOnlyDictionary<Id<Professionnel>, Id<Compte>> comptes, MoyensFictifs voulus)
    {
        moyens = voulus;
        var medecins = service.Professionnels.Where(p => p.Metier == Metier.Medecin && p.EquipeId is not null).ToList();
        foreach (var medecin in medecins)
        {
            var protocole = Signer(Un(medecin, "Visites des infirmiers de l’équipe", GenreProtocole.Collectif, null, Metier.Infirmier), comptes);
            Confier(protocole, Metier.Infirmier, PourUnInfirmier.Where(a => a is Acte.VipInitiale or Acte.VipPeriodique or Acte.AttestationSuivi || alea.Chance(0.8)));
            Exclure(protocole);
        }
        EnFormation(medecins, comptes);
        Ailleurs(medecins, comptes);
    }

    /// <summary>The first collaborating doctors and interns, each by the doctor of their team or, without one, the first.</summary>
    private void EnFormation(List<Professionnel> medecins, IReadOnlyDictionary<Id<Professionnel>, Id<Compte>> comptes)
    {
        foreach (var qui in service.Professionnels.Where(p => p.Metier is Metier.Collaborateur or Metier.Interne or Metier.MedecinPraticienCorrespondant))
        {
            var medecin = medecins.Find(m => m.EquipeId == qui.EquipeId) ?? medecins[0];
            var protocole = Signer(Un(medecin, $"Visites confiées à {qui.Prenom} {qui.Nom}", GenreProtocole.Individuel, qui, null), comptes);
            Confier(protocole, qui.Metier, LimitesDuDroit.Actes);
        }
    }

    private void Ailleurs(List<Professionnel> medecins, IReadOnlyDictionary<Id<Professionnel>, Id<Compte>> comptes)
    {
        var echu = Signer(Un(medecins[0], "Visites de reprise, essai d’un semestre", GenreProtocole.Collectif, null, Metier.Infirmier), comptes);
        (echu.Au, echu.Du, echu.SigneLe) = (reperes.Jour.AddMonths(-3), reperes.Jour.AddMonths(-9), reperes.Jour.AddMonths(-9));
        Confier(echu, Metier.Infirmier, [Acte.Reprise]);
        var brouillon = Un(medecins[0], "Actions de prévention des assistants", GenreProtocole.Collectif, null, Metier.Assistant);
        brouillon.Du = reperes.Jour.AddDays(14);
        Confier(brouillon, Metier.Assistant, [Acte.FormationPrevention]);
    }

    private ProtocoleDelegation Un(Professionnel medecin, string intitule, GenreProtocole genre, Professionnel? qui, Metier? metier)
    {
        var protocole = new ProtocoleDelegation
        {
            Id = ids.Suivant<ProtocoleDelegation>(),
            Intitule = intitule,
            Genre = genre,
            ProfessionnelId = qui?.Id,
            Metier = metier,
            MedecinId = medecin.Id,
            Du = reperes.Jour.AddDays(-alea.Entre(60, 500)),
        };
        moyens.Protocoles.Add(protocole);
        return protocole;
    }

    /// <summary>On paper for doctors who have no account.</summary>
    private ProtocoleDelegation Signer(ProtocoleDelegation protocole, IReadOnlyDictionary<Id<Professionnel>, Id<Compte>> comptes)
    {
        protocole.SigneLe = protocole.Du.AddDays(-alea.Entre(0, 15));
        protocole.SigneParId = comptes.TryGetValue(protocole.MedecinId, out var compte) ? compte : null;
        protocole.Au = alea.Chance(0.5) ? reperes.Jour.AddDays(alea.Entre(5, 700)) : null;
        return protocole;
    }

    /// <summary>Only what the law lets be entrusted to that trade.</summary>
    private void Confier(ProtocoleDelegation protocole, Metier metier, IEnumerable<Acte> actes) => moyens.Actes.AddRange(
        actes.Where(a => LimitesDuDroit.Repondre(a, metier, protocole.Du).SeDelegue())
            .Select(a => new ActeDelegue { Id = ids.Suivant<ActeDelegue>(), ProtocoleId = protocole.Id, Acte = a }));

    private void Exclure(ProtocoleDelegation protocole)
    {
        if (alea.Chance(0.4))
        {
            moyens.Exclusions.Add(new ExclusionProtocole { Id = ids.Suivant<ExclusionProtocole>(), ProtocoleId = protocole.Id, Genre = GenreExclusion.Mineurs });
        }
    }
}
