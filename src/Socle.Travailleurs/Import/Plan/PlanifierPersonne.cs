using Socle.Noyau;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>What a row changes of the person. The identity of a known person (birth names, birth) only changes when the DSN says that it did.</summary>
internal static class PlanifierPersonne
{
    public const string SourceNtt = "NTT";

    /// <summary>Whoever speaks first of a new person, in the order rows are applied, creates it.</summary>
    public static void Planifier(Brouillon brouillon, PersonneDeclaree lue, PersonneConnue personne)
    {
        if (personne.Ecrite)
        {
            Completer(brouillon, lue, personne.Travailleur);
        }
        else
        {
            brouillon.Noter(Nouveau(lue, personne.Travailleur.Id));
            RetenirNtt(brouillon, lue, personne.Travailleur.Id);
        }
    }

    public static Travailleur Nouveau(PersonneDeclaree lue, Id<Travailleur> id) => new()
    {
        Id = id,
        Nir = lue.Nir,
        NomNaissance = lue.Nom,
        NomUsage = lue.NomUsage,
        Prenoms = lue.Prenoms,
        Sexe = SexeDe(lue),
        Naissance = lue.Naissance,
        LieuNaissance = lue.LieuNaissance,
        Courriel = lue.Courriel,
        Telephone = lue.Telephone,
        Boeth = lue.Boeth ?? false,
        NomTri = Travailleur.NomTriDe(lue.Nom, lue.NomUsage, lue.Prenoms, null),
    };

    private static void Completer(Brouillon brouillon, PersonneDeclaree lue, Travailleur avant)
    {
        var apres = avant.Copier();
        Identite(brouillon, lue, apres);
        Numero(brouillon, lue, apres);
        if (lue.NomUsage is { } usage && Differe(usage, apres.NomUsage) && (apres.NomUsage is not null || Differe(usage, apres.NomNaissance)))
        {
            brouillon.Dire("Nom d’usage", apres.NomUsage ?? "", usage);
            apres.NomUsage = usage;
        }
        if (apres.Sexe is null && SexeDe(lue) is { } sexe)
        {
            brouillon.Dire("Sexe", "", Francais.De(sexe));
            apres.Sexe = sexe;
        }
        if (apres.LieuNaissance is null && lue.LieuNaissance is { } lieu)
        {
            brouillon.Dire("Commune de naissance", "", lieu);
            apres.LieuNaissance = lieu;
        }
        Joindre(brouillon, lue, apres);
        if (lue.Boeth is { } boeth && boeth != apres.Boeth)
        {
            brouillon.Dire("Bénéficiaire de l’obligation d’emploi", Francais.De(apres.Boeth), Francais.De(boeth));
            apres.Boeth = boeth;
        }
        if (brouillon.Plan.Changements.Count > 0)
        {
            apres.NomTri = Travailleur.NomTriDe(apres.NomNaissance, apres.NomUsage, apres.Prenoms, apres.PrenomUsuel);
            brouillon.Noter(Mouvement.Modifier(avant, apres));
        }
        RetenirNtt(brouillon, lue, avant.Id);
    }

    private static void Joindre(Brouillon brouillon, PersonneDeclaree lue, Travailleur apres)
    {
        if (lue.Courriel is { } courriel && courriel != apres.Courriel)
        {
            brouillon.Dire("Courriel", apres.Courriel ?? "", courriel);
            apres.Courriel = courriel;
        }
        if (lue.Telephone is { } telephone && telephone != apres.Telephone)
        {
            brouillon.Dire("Téléphone", apres.Telephone ?? "", telephone);
            apres.Telephone = telephone;
        }
    }

    /// <summary>Block 31 of the DSN: the sender says what the identity was and, around it, what it is.</summary>
    private static void Identite(Brouillon brouillon, PersonneDeclaree lue, Travailleur apres)
    {
        if (lue.Avant is not { } ancienne)
        {
            DireEcarts(brouillon, lue, apres);
            return;
        }
        if (ancienne.Nom is not null && Differe(lue.Nom, apres.NomNaissance))
        {
            brouillon.Dire("Nom de naissance", apres.NomNaissance, lue.Nom);
            apres.NomNaissance = lue.Nom;
        }
        if (ancienne.Prenoms is not null && Differe(lue.Prenoms, apres.Prenoms))
        {
            brouillon.Dire("Prénoms", apres.Prenoms, lue.Prenoms);
            apres.Prenoms = lue.Prenoms;
        }
        if (ancienne.Naissance is not null && lue.Naissance != apres.Naissance)
        {
            brouillon.Dire("Date de naissance", Francais.De(apres.Naissance), Francais.De(lue.Naissance));
            apres.Naissance = lue.Naissance;
        }
    }

    private static void DireEcarts(Brouillon brouillon, PersonneDeclaree lue, Travailleur connue)
    {
        var nom = Differe(lue.Nom, connue.NomNaissance) && Differe(lue.Nom, connue.NomUsage);
        if (nom || lue.Naissance != connue.Naissance)
        {
            brouillon.Remarquer("L’identité du dossier est gardée : le fichier l’écrit autrement. Corrigez la fiche si c’est lui qui a raison.");
        }
    }

    private static void Numero(Brouillon brouillon, PersonneDeclaree lue, Travailleur apres)
    {
        if (lue.Nir is not { } nir || nir == apres.Nir)
        {
            return;
        }
        if (apres.Nir is null || Nir.Relire(apres.Nir).EstProvisoire || lue.Avant?.Nir == apres.Nir)
        {
            brouillon.Dire("Numéro de sécurité sociale", apres.Nir is null ? "" : Nir.Relire(apres.Nir).Masquer(), Nir.Relire(nir).Masquer());
            apres.Nir = nir;
        }
        else
        {
            brouillon.Remarquer("Le numéro de sécurité sociale du fichier n’est pas celui du dossier : il n’est pas repris.");
        }
    }

    private static void RetenirNtt(Brouillon brouillon, PersonneDeclaree lue, Id<Travailleur> id)
    {
        if (lue.Ntt is { } ntt && brouillon.Faits.Personnes.DeNtt(ntt) is null)
        {
            brouillon.Noter(Mouvement.Creer(new IdentifiantOrigine
            {
                Id = brouillon.Plan.PersonneNouvelle ? Id<IdentifiantOrigine>.Nouveau() : brouillon.Id<IdentifiantOrigine>(),
                Source = SourceNtt,
                Objet = "travailleur",
                Code = ntt,
                ObjetId = id.Valeur,
            }));
        }
    }

    private static Noyau.Sexe? SexeDe(PersonneDeclaree lue) => lue.Sexe ?? (lue.Nir is { } nir ? Nir.Relire(nir).Sexe : null);

    private static bool Differe(string a, string? b) => Texte.PourRecherche(a) != Texte.PourRecherche(b);
}
