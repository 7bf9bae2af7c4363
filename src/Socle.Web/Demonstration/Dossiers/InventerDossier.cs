using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Dossiers;

/// <summary>What a plausible file says: a career, some history, and what each visit left. The same draws give the same file.</summary>
internal sealed class InventerDossier(Reperes reperes, Alea alea)
{
    private const int AgeDuPremierPoste = 18;
    private const string Libre = "libre";

    /// <param name="annees">Years of visits behind it.</param>
    /// <param name="parVisite">Elements each visit leaves, about.</param>
    public IEnumerable<NouvelEcrit> De(PersonneSuivie personne, int annees, int parVisite) =>
        Carriere(personne).Concat(Fond(personne)).Concat(Visites(personne, annees, parVisite)).Concat(InventerMesures.De(personne, annees, reperes.Jour)).Where(e => e.Jour <= reperes.Jour);

    private IEnumerable<NouvelEcrit> Carriere(PersonneSuivie personne)
    {
        var debut = personne.Naissance.AddYears(AgeDuPremierPoste + alea.Entier(5)).AddDays(alea.Entier(360));
        while (debut.AddYears(1) < personne.Arrivee)
        {
            var fin = debut.AddDays(alea.Entre(300, 3_600));
            fin = fin < personne.Arrivee ? fin : personne.Arrivee.AddDays(-1);
            var (intitule, exposition) = alea.Parmi(MotsDeSante.Metiers);
            var employeur = alea.Parmi(MotsDeSante.Employeurs);
            yield return new(new PosteOccupe(employeur, intitule, null, debut, fin, null), debut, Origine: OrigineEcrit.Travailleur);
            yield return new(new ExpositionConstatee(Terme(exposition), debut, fin, (Intensite)alea.Entre(1, 3), employeur, null), debut, Origine: OrigineEcrit.Travailleur);
            debut = fin.AddDays(alea.Entre(1, 200));
        }
    }

    private IEnumerable<NouvelEcrit> Fond(PersonneSuivie personne)
    {
        var jour = personne.Arrivee.AddDays(30);
        yield return Ecrit(jour, new InformationDelivree("Droits du travailleur sur son dossier", "Fiche remise"));
        yield return Ecrit(jour, new MedecinTraitant(alea.Parmi(MotsDeSante.MedecinsTraitants), "Vernon", null, null));
        yield return Ecrit(jour, new Consentement("Échanges avec le médecin traitant", alea.Chance(0.9), null));
        if (alea.Chance(0.1))
        {
            yield return Ecrit(jour, new Antecedent(NatureAntecedent.Allergie, Terme(alea.Parmi(MotsDeSante.Allergies)), null, null, true));
        }
        for (var i = alea.Entier(4); i > 0; i--)
        {
            var (nature, texte) = alea.Parmi(MotsDeSante.Antecedents);
            yield return Ecrit(jour, new Antecedent(nature, Terme(texte), null, personne.Naissance.Year + alea.Entre(8, 40), alea.Chance(0.3)));
        }
        foreach (var (texte, quantites) in MotsDeSante.Habitudes.Where(_ => alea.Chance(0.6)))
        {
            yield return Ecrit(jour, new HabitudeDeVie(Terme(texte), null, alea.Parmi(quantites), false));
        }
        foreach (var vaccin in MotsDeSante.Vaccins.Where(_ => alea.Chance(0.5)))
        {
            var le = reperes.Jour.AddDays(-alea.Entre(100, 4_000));
            yield return Ecrit(le, new Vaccination(Terme(vaccin), le, null, null, le.AddYears(10)));
        }
    }

    private IEnumerable<NouvelEcrit> Visites(PersonneSuivie personne, int annees, int parVisite)
    {
        var pas = annees > 15 ? 1 : alea.Entre(2, 4);
        var premiere = Math.Max(personne.Naissance.Year + AgeDuPremierPoste, reperes.Jour.Year - annees);
        for (var an = premiere; an <= reperes.Jour.Year; an += pas)
        {
            var jour = new DateOnly(an, alea.Entre(1, 12), alea.Entre(1, 28));
            for (var i = 0; i < parVisite; i++)
            {
                yield return Ecrit(jour, UnFait(jour, i));
            }
        }
    }

    /// <summary>The first of a visit are always there, so that no visit is empty words.</summary>
    private Contenu UnFait(DateOnly jour, int rang) => (rang < 3 ? rang : alea.Entier(7)) switch
    {
        0 => new Observation(alea.Parmi(MotsDeSante.Observations)),
        1 => new ExamenClinique(alea.Parmi(MotsDeSante.Appareils), true, [], null),
        2 => new Conseil(Terme(alea.Parmi(MotsDeSante.Conseils)), alea.Chance(0.5), null),
        3 => Constat(),
        4 => Examen(jour),
        5 => Traitement(jour),
        _ => alea.Chance(0.1) ? new Demande((NatureDemande)alea.Entier(5), null) : new ExamenClinique(alea.Parmi(MotsDeSante.Appareils), true, [], null),
    };

    private ExamenClinique Constat()
    {
        var (appareil, constat) = alea.Parmi(MotsDeSante.Constats);
        return new(appareil, false, [Terme(constat)], null);
    }

    private ExamenComplementaire Examen(DateOnly jour)
    {
        var (examen, resultat) = alea.Parmi(MotsDeSante.Examens);
        return new(Terme(examen), jour, jour.AddDays(alea.Entier(15)), resultat, null);
    }

    private Traitement Traitement(DateOnly jour)
    {
        var (nom, posologie) = alea.Parmi(MotsDeSante.Traitements);
        return new(nom, posologie, jour.AddDays(-alea.Entier(300)), alea.Chance(0.6) ? jour.AddDays(alea.Entre(10, 200)) : null);
    }

    private NouvelEcrit Ecrit(DateOnly jour, Contenu contenu) =>
        new(contenu, jour, Origine: jour < reperes.ArriveeDansSocle ? OrigineEcrit.Reprise : OrigineEcrit.Professionnel);

    private static Terme Terme(string texte) => new(Libre, "", "", texte);
}
