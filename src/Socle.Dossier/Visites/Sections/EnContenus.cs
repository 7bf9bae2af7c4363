using Socle.Dossier.Contenus;
using Socle.Dossier.Thesaurus;
using Socle.Noyau;
using Terme = Socle.Dossier.Contenus.Terme;

namespace Socle.Dossier.Visites.Sections;

/// <summary>From what was typed to what the file keeps. Pure.</summary>
internal static class EnContenus
{
    /// <param name="codage">The lists of the day of the visit.</param>
    public static IEnumerable<Contenu> Lire(PartieDeVisite partie, SaisieSection saisie, Codage codage) => partie.Section switch
    {
        SectionVisite.Consentement => Accords(saisie, "accord", "Visite à distance", saisie.Texte("precisions")),
        SectionVisite.Objet => Objet(partie, saisie, codage),
        SectionVisite.Entretien => Entretien(saisie, codage),
        SectionVisite.Antecedents => Antecedents(saisie, codage),
        SectionVisite.Mesures => Mesures(saisie),
        SectionVisite.Examen => Examen(saisie, codage),
        SectionVisite.Vaccinations => Vaccinations(saisie, codage),
        SectionVisite.Complementaires => Complementaires(saisie, codage),
        SectionVisite.Observation => Texte(saisie, "texte", null),
        SectionVisite.Conseils => Conseils(saisie, codage),
        SectionVisite.Demandes => Demandes(saisie),
        SectionVisite.Conclusion => Texte(saisie, "texte", "Conclusion"),
        _ => throw new ArgumentOutOfRangeException(nameof(partie)),
    };

    /// <summary>What cannot enter the file as it is typed. Fields are named « section.champ ».</summary>
    public static IEnumerable<Refus> Fautes(PartieDeVisite partie, SaisieSection saisie)
    {
        foreach (var champ in partie.Champs.Where(c => saisie.Cochee(c.Nom)))
        {
            var bornes = Bornes(partie.Section, champ.Nom);
            if (champ.Saisie == SaisieDeChamp.Nombre && (saisie.Nombre(champ.Nom) is not { } nombre || nombre < bornes.Du || nombre > bornes.Au))
            {
                yield return Faute(partie, champ, $"{champ.Libelle}\u00A0: écrivez un nombre entre {bornes.Du} et {bornes.Au}.");
            }
            if (champ.Saisie == SaisieDeChamp.Date && saisie.Jour(champ.Nom) is null)
            {
                yield return Faute(partie, champ, $"{champ.Libelle}\u00A0: cette date n’existe pas.");
            }
        }
        if (partie.Section == SectionVisite.Mesures && saisie.Nombre("systolique") is { } haut && saisie.Nombre("diastolique") is { } bas && bas >= haut)
        {
            yield return Faute(partie, partie.Champs[1], "TA\u00A0: le minimum est plus petit que le maximum.");
        }
    }

    internal static Refus Faute(PartieDeVisite partie, ChampVisite champ, string phrase) => new("visite.saisie", phrase, $"s{(int)partie.Section}.{champ.Nom}");

    /// <summary>What a living person may show: outside, it is a slip of the keyboard.</summary>
    private static (decimal Du, decimal Au) Bornes(SectionVisite section, string champ) => (section, champ) switch
    {
        (_, "systolique") => (50, 300),
        (_, "diastolique") => (20, 200),
        (_, "pouls") => (20, 250),
        (_, "poids") => (20, 400),
        (_, "taille") => (80, 250),
        _ => (0, 1_000_000),
    };

    private static IEnumerable<Contenu> Texte(SaisieSection saisie, string champ, string? titre)
    {
        if (saisie.Texte(champ) is { } texte)
        {
            yield return new Observation(titre is null ? texte : $"{titre}\u00A0: {texte}");
        }
    }

    private static IEnumerable<Contenu> Accords(SaisieSection saisie, string champ, string objet, string? precisions)
    {
        if (saisie.Cochee(champ))
        {
            yield return new Consentement(objet, saisie[champ] == ChampsDeVisite.Oui, precisions);
        }
    }

    private static IEnumerable<Contenu> Objet(PartieDeVisite partie, SaisieSection saisie, Codage codage) => partie.Champs.SelectMany(champ => champ switch
    {
        _ when !saisie.Cochee(champ.Nom) => [],
        { Saisie: SaisieDeChamp.Case } => [new InformationDelivree(champ.Libelle, "oral")],
        { Saisie: SaisieDeChamp.Choix } => Accords(saisie, champ.Nom, champ.Libelle, null),
        { ParLigne: true, Nom: "protections" } => saisie.Lignes(champ.Nom).Select(l => (Contenu)new ProtectionPortee(codage.Coder(champ.Listes!, l), true, null)),
        { ParLigne: true } => saisie.Lignes(champ.Nom).Select(l => (Contenu)new ExpositionConstatee(codage.Coder(champ.Listes!, l), null, null, Intensite.NonPrecisee, null, null)),
        _ => Texte(saisie, champ.Nom, champ.Libelle),
    });

    private static IEnumerable<Contenu> Entretien(SaisieSection saisie, Codage codage)
    {
        if (saisie.Texte("plaintes") is { } plaintes)
        {
            yield return new Observation($"Plaintes\u00A0: {plaintes}");
        }
        else if (saisie.Cochee("rien"))
        {
            yield return new Observation("Aucune plainte.");
        }
        foreach (var ligne in saisie.Lignes("effets"))
        {
            yield return new EffetSante(codage.Coder(ListesCodees.Effets, ligne), null, null);
        }
        if (saisie.Texte("tabac") is { } tabac)
        {
            yield return new HabitudeDeVie(Terme.Libre("Tabac"), tabac, saisie.Texte("tabac-combien"), tabac == "sevré");
        }
        foreach (var (champ, nom) in new[] { ("alcool", "Alcool"), ("sport", "Activité physique"), ("sommeil", "Sommeil") })
        {
            if (saisie.Texte(champ) is { } dit)
            {
                yield return new HabitudeDeVie(Terme.Libre(nom), null, dit, false);
            }
        }
    }

    private static IEnumerable<Contenu> Antecedents(SaisieSection saisie, Codage codage)
    {
        if (saisie.Cochee("inchanges"))
        {
            yield return new Observation("Antécédents relus avec la personne\u00A0: inchangés.");
        }
        foreach (var (nature, nom, _) in ChampsDeVisite.Antecedents)
        {
            foreach (var ligne in saisie.Lignes(nom))
            {
                var terme = codage.Trouver(ListesCodees.Antecedents, ligne);
                yield return new Antecedent(nature, terme, terme is null ? ligne : null, null, false);
            }
        }
        foreach (var ligne in saisie.Lignes("traitements"))
        {
            yield return new Traitement(ligne, null, null, null);
        }
    }

    private static IEnumerable<Contenu> Mesures(SaisieSection saisie)
    {
        if (!saisie.EstVide)
        {
            yield return new Constantes((int?)saisie.Nombre("systolique"), (int?)saisie.Nombre("diastolique"), (int?)saisie.Nombre("pouls"), saisie.Nombre("poids"), (int?)saisie.Nombre("taille"), saisie.Texte("commentaire"));
        }
    }

    /// <summary>What was written wins over « sans particularité »; what was not examined is not in the file.</summary>
    private static IEnumerable<Contenu> Examen(SaisieSection saisie, Codage codage)
    {
        for (var i = 0; i < ChampsDeVisite.Appareils.Count; i++)
        {
            var constat = saisie.Texte($"constat-{i}");
            if (constat is not null || saisie.Cochee("tout") || saisie.Cochee($"normal-{i}"))
            {
                var terme = constat is null ? null : codage.Trouver(ListesCodees.Constats, constat);
                yield return new ExamenClinique(ChampsDeVisite.Appareils[i], constat is null, terme is null ? [] : [terme], terme is null ? constat : null);
            }
        }
    }

    private static IEnumerable<Contenu> Vaccinations(SaisieSection saisie, Codage codage)
    {
        if (saisie.Cochee("carnet"))
        {
            yield return new Observation("Carnet de vaccination vu, à jour.");
        }
        for (var i = 0; i < ChampsDeVisite.Rangs; i++)
        {
            if (saisie.Texte($"vaccin-{i}") is { } vaccin)
            {
                yield return new Vaccination(codage.Coder(ListesCodees.Vaccins, vaccin), saisie.Jour($"le-{i}"), null, null, saisie.Jour($"rappel-{i}"));
            }
        }
    }

    private static IEnumerable<Contenu> Complementaires(SaisieSection saisie, Codage codage)
    {
        for (var i = 0; i < ChampsDeVisite.Rangs; i++)
        {
            if (saisie.Texte($"examen-{i}") is { } examen)
            {
                var fait = saisie.Jour($"fait-{i}");
                yield return new ExamenComplementaire(codage.Coder(ListesCodees.Examens, examen), fait is null ? codage.Le : null, fait, saisie.Texte($"resultat-{i}"), null);
            }
        }
    }

    private static IEnumerable<Contenu> Conseils(SaisieSection saisie, Codage codage)
    {
        var themes = ChampsDeVisite.Themes.Where((_, i) => saisie.Cochee($"theme-{i}")).ToList();
        if (saisie.Texte("autre") is { } autre)
        {
            themes.Add(autre);
        }
        return themes.Select(t => new Conseil(codage.Coder(ListesCodees.Conseils, t), saisie.Cochee("fiche"), null));
    }

    private static IEnumerable<Contenu> Demandes(SaisieSection saisie) => ChampsDeVisite.Demandes
        .Where(d => saisie.Cochee(d.Nom) || saisie.Cochee($"{d.Nom}-precisions")).Select(d => new Demande(d.Nature, saisie.Texte($"{d.Nom}-precisions")));
}
