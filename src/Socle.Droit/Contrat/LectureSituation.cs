namespace Socle.Droit;

/// <summary>The contract's <c>entree</c> of question « suivi », read into facts.</summary>
internal static class LectureSituation
{
    private static readonly string[] s_poste =
    [
        "debut", "fin", "contrat", "nuit", "joursSaison", "autresEmployeurs", "eloigne", "particulierEmployeur", "emploisVises", "anneeMiCarriere",
        "expositions", "engins", "habilitations",
    ];

    private static readonly string[] s_exposition = ["risque", "debut", "fin", "mesures"];
    private static readonly string[] s_visite = ["type", "date", "par", "mesures", "prochaineAuPlusTard"];
    private static readonly string[] s_arret = ["motif", "debut", "fin", "delivreLe"];
    private static readonly string[] s_demande = ["par", "le", "objet"];

    /// <summary>Meaningful only when no fault was noted.</summary>
    public static SituationSuivi Lire(LecteurObjet entree)
    {
        var travailleur = entree.Objet("travailleur", true, "naissance", "handicap", "invalidite", "enceinte", "sexe");
        var poste = entree.Objet("poste", true, s_poste);
        var naissance = travailleur?.Date("naissance", obligatoire: true);
        var debut = poste?.Date("debut", obligatoire: true);
        var fin = poste?.Date("fin");
        poste?.Exiger(naissance is null || debut is null || debut > naissance, "debut", "une date après la naissance");
        poste?.Exiger(fin is null || debut is null || fin >= debut, "fin", "une date égale ou postérieure à debut");
        var engins = Engins.Aucun;
        poste?.Codes("engins", Codes.Engins, e => engins |= e);
        var habilitations = Habilitations.Aucune;
        poste?.Codes("habilitations", Codes.Habilitations, h => habilitations |= h);
        return new SituationSuivi
        {
            Naissance = naissance ?? default,
            Handicap = travailleur?.Booleen("handicap") ?? false,
            Invalidite = travailleur?.Booleen("invalidite") ?? false,
            Enceinte = travailleur?.Booleen("enceinte") ?? false,
            Sexe = travailleur?.Code("sexe", Codes.Sexes),
            DebutPoste = debut ?? default,
            FinPoste = fin,
            Contrat = poste?.Code("contrat", Codes.Contrats, obligatoire: true) ?? TypeContrat.Cdi,
            Nuit = poste?.Booleen("nuit") ?? false,
            JoursSaison = poste?.Entier("joursSaison"),
            AutresEmployeurs = poste?.Booleen("autresEmployeurs") ?? false,
            Eloigne = poste?.Booleen("eloigne") ?? false,
            ParticulierEmployeur = poste?.Booleen("particulierEmployeur") ?? false,
            EmploisVises = poste?.Entier("emploisVises"),
            AnneeMiCarriere = poste?.Entier("anneeMiCarriere", false, LecteurObjet.PremiereAnnee, LecteurObjet.DerniereAnnee),
            Expositions = poste?.Liste("expositions", s_exposition, Exposition) ?? default,
            Engins = engins,
            Habilitations = habilitations,
            Visites = entree.Liste("visites", s_visite, Visite),
            Arrets = entree.Liste("arrets", s_arret, Arret),
            Demandes = entree.Liste("demandes", s_demande, Demande),
            EmbauchePrecedente = Precedente(entree),
        };
    }

    private static FaitExposition Exposition(LecteurObjet objet)
    {
        var risque = objet.Code("risque", Codes.Risques, obligatoire: true);
        var debut = objet.Date("debut", obligatoire: true);
        var fin = objet.Date("fin");
        objet.Exiger(fin is null || debut is null || fin >= debut, "fin", "une date égale ou postérieure à debut");
        var mesures = objet.Objet("mesures", false, "air", "plombemie");
        return new(risque ?? default, debut ?? default, fin, mesures?.Decimal("air"), mesures?.Decimal("plombemie"));
    }

    private static FaitVisite Visite(LecteurObjet objet)
    {
        var type = objet.Code("type", Codes.TypesDeVisite, obligatoire: true);
        var date = objet.Date("date", obligatoire: true);
        var prochaine = objet.Date("prochaineAuPlusTard");
        objet.Exiger(prochaine is null || date is null || prochaine > date, "prochaineAuPlusTard", "une date après la visite");
        return new(type ?? default, date ?? default, objet.Code("par", Codes.Professions) ?? Profession.Inconnue, objet.Booleen("mesures"), prochaine);
    }

    private static FaitArret Arret(LecteurObjet objet)
    {
        var motif = objet.Code("motif", Codes.MotifsArret, obligatoire: true);
        var debut = objet.Date("debut", obligatoire: true);
        var fin = objet.Date("fin");
        objet.Exiger(fin is null || debut is null || fin >= debut, "fin", "une date égale ou postérieure à debut");
        return new(motif ?? default, debut ?? default, fin, objet.Date("delivreLe"));
    }

    private static FaitDemande Demande(LecteurObjet objet) => new(
        objet.Code("par", Codes.Demandeurs, obligatoire: true) ?? default,
        objet.Date("le", obligatoire: true) ?? default,
        objet.Code("objet", Codes.Objets, obligatoire: true) ?? default);

    private static EmbauchePrecedente? Precedente(LecteurObjet entree) =>
        entree.Objet("embauchePrecedente", false, "emploiIdentique", "risquesEquivalents", "avisDetenu", "mesuresOuInaptitude") is { } objet
            ? new EmbauchePrecedente(
                objet.Booleen("emploiIdentique"), objet.Booleen("risquesEquivalents"), objet.Booleen("avisDetenu"), objet.Booleen("mesuresOuInaptitude"))
            : null;
}
