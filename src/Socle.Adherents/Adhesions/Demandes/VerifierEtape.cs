using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Saisies;

namespace Socle.Adherents.Adhesions;

/// <summary>What each step asks, said all at once beside its fields.</summary>
internal static class VerifierEtape
{
    private const int EffectifAuPlus = 100_000;
    private const int EmploisAuPlus = 60;
    private const int EmploiAuPlus = 120;

    public static Refus? De(EtapeAdhesion etape, SaisieAdhesion saisie, DateOnly aujourdhui)
    {
        var v = new Verification();
        switch (etape)
        {
            case EtapeAdhesion.Qui:
                Qui(v, saisie);
                break;
            case EtapeAdhesion.Lieux:
                Lieux(v, saisie);
                break;
            case EtapeAdhesion.Effectif:
                Effectif(v, saisie, aujourdhui);
                return Refus.Reunir([v.Refus, LireSalaries.De(saisie.Salaries, nameof(saisie.Salaries), aujourdhui) is { EstRefus: true } lus ? lus.Refus : null]);
            default:
                Prix(v, saisie);
                break;
        }
        return v.Refus;
    }

    private static void Qui(Verification v, SaisieAdhesion s)
    {
        v.Exiger(s.Genre is { } g && Enum.IsDefined(g), "adhesion.genre", "Choisissez ce que vous êtes.", nameof(s.Genre));
        v.Texte(s.RaisonSociale, nameof(s.RaisonSociale), "Le nom");
        v.Valeur<CodePostal>(s.CodePostal, nameof(s.CodePostal));
        v.Texte(s.Commune, nameof(s.Commune), "La commune", 80);
        if (!s.SansSiret)
        {
            v.Exiger(s.Regime is { } r && Enum.IsDefined(r), "adhesion.regime", "Choisissez le régime.", nameof(s.Regime));
            v.Valeur<Siret>(s.Siret, nameof(s.Siret));
            v.Valeur<CodeNaf>(s.Naf, nameof(s.Naf));
        }
    }

    private static void Lieux(Verification v, SaisieAdhesion s)
    {
        v.Texte(s.Adresse, nameof(s.Adresse), "L’adresse", 200);
        v.TexteOuRien(s.Complement, nameof(s.Complement), "Le complément d’adresse", 200);
        v.Texte(s.ContactNom, nameof(s.ContactNom), "Le nom", 80);
        v.TexteOuRien(s.ContactPrenom, nameof(s.ContactPrenom), "Le prénom", 80);
        v.TexteOuRien(s.ContactFonction, nameof(s.ContactFonction), "La fonction", 80);
        v.Valeur<AdresseMail>(s.Courriel, nameof(s.Courriel));
        v.ValeurOuRien<Telephone>(s.Telephone, nameof(s.Telephone));
        if (s.Genre == GenreAdherent.Groupe)
        {
            Autres(v, s);
        }
    }

    private static void Autres(Verification v, SaisieAdhesion s)
    {
        v.Exiger(s.Autres.Count > 0, "adhesion.autres", "Donnez au moins un autre établissement, ou revenez choisir «\u00A0une entreprise\u00A0».", $"{nameof(s.Autres)}[0].{nameof(AutreLieu.Siret)}");
        var principal = Siret.Lire(s.Siret).Reussit(out var lu) ? lu.ToString() : "000000000";
        var sirets = new HashSet<string> { principal };
        for (var i = 0; i < s.Autres.Count; i++)
        {
            var (a, prefixe) = (s.Autres[i], $"{nameof(s.Autres)}[{i}].");
            var siret = v.Valeur<Siret>(a.Siret, prefixe + nameof(a.Siret))?.ToString();
            v.Exiger(siret is null || siret[..9] == principal[..9], "adhesion.autre-siren", "Cet établissement n’a pas le même SIREN que le premier\u00A0: une autre entreprise fait sa propre demande.", prefixe + nameof(a.Siret));
            v.Exiger(siret is null || sirets.Add(siret), SiretLibre.Deja, "Ce SIRET est donné deux fois\u00A0: corrigez l’un des deux.", prefixe + nameof(a.Siret));
            v.Texte(a.Nom, prefixe + nameof(a.Nom), "Le nom de l’établissement");
            v.TexteOuRien(a.Adresse, prefixe + nameof(a.Adresse), "L’adresse", 200);
            v.Valeur<CodePostal>(a.CodePostal, prefixe + nameof(a.CodePostal));
            v.Texte(a.Commune, prefixe + nameof(a.Commune), "La commune", 80);
            v.Exiger(a.Effectif is >= 0 and <= EffectifAuPlus, "adhesion.effectif", "Donnez son effectif.", prefixe + nameof(a.Effectif));
        }
    }

    private static void Effectif(Verification v, SaisieAdhesion s, DateOnly aujourdhui)
    {
        if (s.Genre == GenreAdherent.Interim)
        {
            Agence(v, s);
        }
        v.Exiger(s.Genre is GenreAdherent.Independant or GenreAdherent.Interim || s.Effectif is >= 1 and <= EffectifAuPlus, "adhesion.effectif", "Donnez le nombre de salariés à suivre, un au moins.", nameof(s.Effectif));
        var le = v.Date(s.AdhesionLe, nameof(s.AdhesionLe), "La date");
        v.Exiger(le == default || le >= aujourdhui, "adhesion.passee", "L’adhésion commence au plus tôt aujourd’hui.", nameof(s.AdhesionLe));
        v.Exiger(le <= aujourdhui.AddYears(1), "adhesion.lointaine", "L’adhésion ne peut pas commencer dans plus d’un an.", nameof(s.AdhesionLe));
        v.Exiger(s.Risques.TrueForAll(Enum.IsDefined), "adhesion.risques", "Choisissez les risques dans la liste.", nameof(s.Risques));
    }

    private static void Agence(Verification v, SaisieAdhesion s)
    {
        v.Exiger(s.Permanents is >= 0 and <= EffectifAuPlus, "adhesion.permanents", "Donnez le nombre de salariés permanents, zéro s’il n’y en a pas.", nameof(s.Permanents));
        v.Exiger(s.Temporaires is >= 0 and <= EffectifAuPlus, "adhesion.temporaires", "Donnez le nombre de travailleurs temporaires, zéro s’il n’y en a pas encore.", nameof(s.Temporaires));
        v.Exiger(s.Permanents is null || s.Temporaires is null || s.Effectif >= 1, "adhesion.effectif", "Donnez une personne à suivre au moins, permanente ou temporaire.", nameof(s.Temporaires));
        v.Exiger(s.Temporaires is not > 0 || s.EmploisProposes.Count > 0, "adhesion.emplois", "Dites les emplois que vous proposez\u00A0: les risques, donc le suivi, en dépendent.", nameof(s.Emplois));
        v.Exiger(s.EmploisProposes.Count <= EmploisAuPlus && s.EmploisProposes.All(e => e.Length <= EmploiAuPlus), "adhesion.emplois", $"Donnez {EmploisAuPlus} emplois au plus, de {EmploiAuPlus} signes chacun.", nameof(s.Emplois));
    }

    private static void Prix(Verification v, SaisieAdhesion s)
    {
        v.Exiger(s.Paiement is { } p && Enum.IsDefined(p), "adhesion.paiement", "Choisissez comment vous paierez.", nameof(s.Paiement));
        if (s.Paiement == MoyenPaiement.Prelevement)
        {
            v.Valeur<Iban>(s.Iban, nameof(s.Iban));
        }
        v.Texte(s.SignataireNom, nameof(s.SignataireNom), "Le nom du signataire", 100);
        v.Texte(s.SignataireQualite, nameof(s.SignataireQualite), "Sa qualité", 100);
        v.Exiger(s.Canal is { } c && Enum.IsDefined(c), "adhesion.canal", "Choisissez où recevoir le code.", nameof(s.Canal));
        v.Exiger(s.Canal != CanalCode.Sms || (Telephone.Lire(s.Telephone).Reussit(out var t) && t.EstMobile), "adhesion.mobile",
            "Un SMS demande un téléphone mobile\u00A0: recevez le code par courriel, ou revenez donner un mobile.", nameof(s.Canal));
        v.Exiger(s.Accepte, "adhesion.accepter", "Pour adhérer, lisez ces documents et cochez cette case.", nameof(s.Accepte));
    }
}
