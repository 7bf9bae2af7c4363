using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Fichiers;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Import;

/// <summary>Turns the rows of a table into what they declare. One instance reads one file.</summary>
internal sealed class LireLigne(CellulesLues cellules, DateOnly aujourdhui)
{
    private readonly Dictionary<string, Resultat<Siret>> sirets = new(StringComparer.Ordinal);

    public Resultat<LigneDeclaree> Lire(LigneTableau ligne)
    {
        if (ligne.EnTrop > 0)
        {
            return new Refus("declaration.decalage",
                $"Ligne {ligne.Numero} : elle a plus de cellules que de colonnes ; un séparateur s’est glissé dans un texte, mettez ce texte entre guillemets.");
        }
        cellules.Commencer(ligne);
        var siret = LireSiret();
        var personne = LirePersonne();
        var contrat = LireContrat();
        var lue = new LigneDeclaree
        {
            Siret = siret ?? "",
            Personne = personne,
            Contrat = contrat,
            Poste = LirePoste(),
            Expositions = LireExpositions(),
            Arrets = LireArret(),
        };
        Vraisemblance.Verifier(lue, aujourdhui, cellules);
        return cellules.Refus is { } refus ? refus : lue with { Remarques = cellules.Remarques };
    }

    /// <summary>« NOM Prénom » of a row that may be refused: what is shown of it in the preview.</summary>
    public string Nom(LigneTableau ligne) => $"{cellules.Colonnes.Texte(ligne, Champ.NomNaissance)} {cellules.Colonnes.Texte(ligne, Champ.Prenoms)}".Trim() is { Length: > 0 } nom
        ? nom.Length > 120 ? nom[..120] : nom
        : "(sans nom)";

    /// <summary>The SIRET of a row, even refused: it tells which company it holds back.</summary>
    public string? Siret(LigneTableau ligne) => DuSiret(TexteDuSiret(ligne)).Reussit(out var siret) ? siret.ToString() : null;

    private string? LireSiret() => Colonne(Champ.Siret)
        ? cellules.Requis(Champ.Siret) is { Length: > 0 } ? cellules.Normalisee(Champ.Siret, DuSiret) : null
        : cellules.Requis(Champ.Siren) is { Length: > 0 } siren && cellules.Requis(Champ.Nic) is { Length: > 0 } nic
            ? cellules.Normalisee(Champ.Nic, _ => DuSiret(siren + nic.PadLeft(5, '0')))
            : null;

    private string TexteDuSiret(LigneTableau ligne) => Colonne(Champ.Siret)
        ? cellules.Colonnes.Texte(ligne, Champ.Siret)
        : cellules.Colonnes.Texte(ligne, Champ.Siren) + cellules.Colonnes.Texte(ligne, Champ.Nic).PadLeft(5, '0');

    private bool Colonne(Champ champ) => cellules.Colonnes.De(champ) is not null || (champ == Champ.Siret && cellules.Colonnes.De(Champ.Siren) is null);

    private Resultat<Siret> DuSiret(string? texte)
    {
        if (!sirets.TryGetValue(texte ?? "", out var lu))
        {
            sirets[texte ?? ""] = lu = Noyau.Siret.Lire(texte);
        }
        return lu;
    }

    private PersonneDeclaree LirePersonne() => new()
    {
        Nom = cellules.Nom(Champ.NomNaissance),
        NomUsage = cellules.NomFacultatif(Champ.NomUsage),
        Prenoms = cellules.Nom(Champ.Prenoms),
        Naissance = cellules.DateRequise(Champ.Naissance),
        Nir = cellules.Normalisee(Champ.Nir, Nir.Lire),
        Ntt = cellules.Texte(Champ.Ntt, 40),
        Sexe = (Noyau.Sexe?)cellules.Code(Champ.Sexe),
        LieuNaissance = cellules.Accessoire(Champ.LieuNaissance, CodeCommune.Lire),
        Courriel = cellules.Accessoire(Champ.Courriel, AdresseMail.Lire),
        Telephone = cellules.Accessoire(Champ.Telephone, Noyau.Telephone.Lire),
        Boeth = cellules.Code(Champ.Boeth) is { } boeth ? boeth == 1 : null,
    };

    private ContratDeclare LireContrat() => LireContrat((TypeContrat?)cellules.Code(Champ.NatureContrat));

    private ContratDeclare LireContrat(TypeContrat? nature) => new()
    {
        Debut = cellules.DateRequise(Champ.DateDebut),
        Nature = nature,
        Numero = cellules.Texte(Champ.NumeroContrat, 40),
        Matricule = cellules.Texte(Champ.Matricule, 40),
        FinPrevue = cellules.Date(Champ.FinPrevue),
        Fin = cellules.Date(Champ.DateFin),
        MotifFin = LireMotifFin(),
        Quotite = cellules.Nombre(Champ.Quotite, 1, 100, "un pourcentage de 1 à 100 est attendu"),
        JoursSaison = cellules.Nombre(Champ.JoursSaison, 0, 366, "un nombre de jours de 0 à 366 est attendu"),
        Eloigne = cellules.Code(Champ.Eloigne) is { } eloigne ? eloigne == 1 : null,
        EmploisVises = LireEmplois(nature),
    };

    /// <summary>Wrong, they are left aside and said: the person is followed all the same.</summary>
    private string? LireEmplois(TypeContrat? nature)
    {
        if (cellules.Texte(Champ.EmploisVises, 400) is not { } texte)
        {
            return null;
        }
        if (EmploisVises.Lire(nature ?? TypeContrat.Cdi, texte.Replace('|', ';')).Reussit(out var emplois, out var refus))
        {
            return emplois;
        }
        cellules.Remarquer(Champ.EmploisVises, refus.Phrase);
        return null;
    }

    private string? LireMotifFin()
    {
        if (cellules.Texte(Champ.MotifFin, 100) is not { } texte)
        {
            return null;
        }
        var motif = MotifsFinLus.Lire(cellules.Colonnes.Traduire(Champ.MotifFin, texte));
        if (motif is null)
        {
            cellules.Remarquer(Champ.MotifFin, "ce motif n’est pas connu");
        }
        return motif;
    }

    private PosteDeclare? LirePoste()
    {
        var poste = new PosteDeclare
        {
            Libelle = cellules.TexteRepete(Champ.Poste, 200),
            Pcs = cellules.Accessoire(Champ.Pcs, CodePcs.Lire),
            Debut = cellules.Date(Champ.DebutPoste),
            Nuit = cellules.Code(Champ.Nuit) is { } nuit ? nuit == 1 : null,
            Engins = cellules.Codes(Champ.Engins)?.Aggregate(Engins.Aucun, (e, v) => e | (Engins)v.Valeur),
            Habilitations = cellules.Codes(Champ.Habilitations)?.Aggregate(Habilitations.Aucune, (h, v) => h | (Habilitations)v.Valeur),
        };
        return poste == new PosteDeclare() ? null : poste;
    }

    private List<ExpositionDeclaree>? LireExpositions() => cellules.Codes(Champ.Risques)?.Where(r => r.Valeur != 0)
        .GroupBy(r => r.Valeur).Select(r => new ExpositionDeclaree((Risque)r.Key, DateDe(r.First().Suite))).ToList();

    private DateOnly? DateDe(string suite)
    {
        if (suite.Length == 0)
        {
            return null;
        }
        if (DatesFrancaises.Lire(suite).Reussit(out var date, out var refus))
        {
            return date;
        }
        cellules.Refuser(Champ.Risques, refus);
        return null;
    }

    private List<ArretDeclare>? LireArret()
    {
        var (debut, finPrevue, reprise) = (cellules.Date(Champ.ArretDebut), cellules.Date(Champ.ArretFinPrevue), cellules.Date(Champ.ArretReprise));
        var motif = (MotifArret?)cellules.Code(Champ.ArretMotif);
        if (debut is null)
        {
            if (motif is not null || finPrevue is not null || reprise is not null)
            {
                cellules.Refuser(Champ.ArretDebut, "declaration.arret.debut", "l’arrêt n’a pas de date de début ; écrivez son premier jour.");
            }
            return null;
        }
        if (motif is null)
        {
            cellules.Refuser(Champ.ArretMotif, "declaration.arret.motif", "l’arrêt n’a pas de motif ; écrivez maladie, AT, MP ou maternité.");
            return null;
        }
        return [new ArretDeclare(motif.Value, debut.Value, finPrevue, reprise?.AddDays(-1))];
    }
}
