namespace Socle.Droit;

public sealed record FaitsDelegation(Acte Acte, Profession Profession);

public sealed record ReponseDelegation : ReponseSourcee
{
    public bool Autorise { get; init; }

    public IReadOnlyList<ConditionDelegation> Conditions { get; init; } = [];
}

/// <summary>R. 4623-14: may this act be done by this professional?</summary>
public static class MoteurDelegation
{
    public static ReponseDelegation Repondre(FaitsDelegation faits, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(faits);
        return faits.Acte switch
        {
            Acte.AttestationConduite => MedecinSeul(Attestations.AttestationConduite, Attestations.AttestationConduite.EnVigueur(date), faits.Profession),
            Acte.AttestationElectrique => MedecinSeul(Attestations.AttestationElectrique, Attestations.AttestationElectrique.EnVigueur(date), faits.Profession),
            Acte.AvisAptitude or Acte.AvisInaptitude or Acte.MesuresAmenagement =>
                MedecinSeul(DelegationDuMedecin.EcritsDuMedecin, DelegationDuMedecin.EcritsDuMedecin.EnVigueur(date), faits.Profession),
            _ when DelegationDuMedecin.VisitesDesInfirmiers.EnVigueur(date) is null =>
                new() { Regles = [DelegationDuMedecin.VisitesDesInfirmiers.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee },
            _ => Visite(faits.Acte, faits.Profession, date),
        };
    }

    private static ReponseDelegation MedecinSeul(Regle regle, VersionRegle? version, Profession profession) => version is null
        ? new() { Regles = [regle.Versions[0]], HorsCouverture = true, Explication = Communs.NonEncodee }
        : profession == Profession.Medecin
            ? Oui("Le médecin du travail fait et signe lui-même.", [version])
            : Non("Réservé au médecin du travail.", [version]);

    private static ReponseDelegation Visite(Acte acte, Profession profession, DateOnly date) => profession switch
    {
        Profession.Medecin => Oui("Le médecin du travail le fait lui-même, ou le confie sous sa responsabilité.", [RegleDuMedecin(acte, date)]),
        Profession.Collaborateur or Profession.Interne => Oui(
            "Possible par protocole écrit, sous la responsabilité du médecin du travail.",
            AvecAttestation(acte, date, DelegationDuMedecin.CollaborateursEtInternes), ConditionDelegation.ProtocoleEcrit),
        Profession.Infirmier => Infirmier(acte, date),
        Profession.Mpc => PraticienCorrespondant(acte, date),
        _ => Equipe(acte, date),
    };

    private static ReponseDelegation Infirmier(Acte acte, DateOnly date)
    {
        if (EstExamen(acte))
        {
            return Non("Un examen d’aptitude ou une visite post-exposition n’est jamais fait par un infirmier.", [DelegationDuMedecin.ExamensDuMedecin.EnVigueur(date)!]);
        }

        return acte == Acte.FormationPrevention
            ? Equipe(acte, date)
            : Oui(
                "Possible par protocole écrit, avec retour sans délai vers le médecin quand il le faut.",
                [.. AvecAttestation(acte, date, DelegationDuMedecin.VisitesDesInfirmiers), DelegationDuMedecin.Reorientation.EnVigueur(date)!],
                ConditionDelegation.ProtocoleEcrit, ConditionDelegation.ReorientationSansDelai);
    }

    private static ReponseDelegation PraticienCorrespondant(Acte acte, DateOnly date)
    {
        var regle = DelegationDuMedecin.PraticienCorrespondant.EnVigueur(date)!;
        return EstExamen(acte) || acte is Acte.SirIntermediaire
            ? Non("Jamais en suivi renforcé.", [regle])
            : acte is Acte.AttestationSuivi or Acte.FormationPrevention
                ? Non("Le médecin praticien correspondant n’établit pas ce document et n’anime pas ces actions.", [regle])
                : Oui(
                    "Possible selon le protocole, si le travailleur ne s’y oppose pas, jamais en suivi renforcé.",
                    [regle],
                    ConditionDelegation.ProtocoleEcrit, ConditionDelegation.SaufOpposition, ConditionDelegation.HorsSuiviRenforce);
    }

    /// <summary>Prevention, not visits.</summary>
    private static ReponseDelegation Equipe(Acte acte, DateOnly date) => acte == Acte.FormationPrevention
        ? Oui("Possible, confié par le médecin selon la formation de chacun.", [DelegationDuMedecin.AutresTaches.EnVigueur(date)!], ConditionDelegation.ProtocoleEcrit)
        : Non("Réservé aux professionnels de santé.", [DelegationDuMedecin.AutresTaches.EnVigueur(date)!]);

    private static bool EstExamen(Acte acte) => acte is Acte.Ema or Acte.EmaEmbauche or Acte.EmaPeriodique or Acte.PostExposition;

    private static VersionRegle RegleDuMedecin(Acte acte, DateOnly date) => EstExamen(acte)
        ? DelegationDuMedecin.ExamensDuMedecin.EnVigueur(date)!
        : DelegationDuMedecin.VisitesDesInfirmiers.EnVigueur(date)!;

    private static VersionRegle[] AvecAttestation(Acte acte, DateOnly date, Principe regle) => acte == Acte.AttestationSuivi
        ? [regle.EnVigueur(date)!, VisiteInformation.AttestationSuivi.EnVigueur(date)!]
        : [regle.EnVigueur(date)!];

    private static ReponseDelegation Oui(string explication, VersionRegle[] regles, params ConditionDelegation[] conditions) => new()
    {
        Autorise = true,
        Conditions = conditions,
        Regles = regles,
        Alertes = Communs.Alertes(regles),
        Explication = explication,
    };

    private static ReponseDelegation Non(string explication, VersionRegle[] regles) =>
        new() { Regles = regles, Alertes = Communs.Alertes(regles), Explication = explication };
}
