/** Words that make names of people who do not exist; any likeness is chance. `_` stands for a space inside one word. */
const words = (text: string): [string, ...string[]] => {
  const [first = "", ...rest] = text.trim().split(/\s+/)
  return [first, ...rest].map((word) => word.replaceAll("_", " ")) as [string, ...string[]] // the first is in it
}

/** First names of men in most of the country. */
export const men = words(`
  Agus Ahmad Andi Arif Bagas Bambang Bayu Budi Cahyo Dani Darmawan Dedi Dimas Dodi Dwi Eko Fajar Faisal Farhan Galih
  Gilang Hadi Hafiz Hendra Heru Ilham Imam Indra Irfan Iwan Joko Kurnia Lukman Muhammad Nanda Nugroho Panji Rahmat
  Raka Rendi Reza Ridwan Rizki Rudi Sandi Satria Slamet Sugeng Surya Taufik Teguh Tono Usman Wahyu Wawan Yanto Yoga
  Yudi Yusuf Zainal Aditya Anton Aris Asep Cecep Deni Edi Fikri Guntur Haris Jaka Krisna Mahendra Nur Priyo
`)

/** First names of women in most of the country. */
export const women = words(`
  Aisyah Amelia Anisa Ani Ayu Bunga Citra Dewi Dian Dina Dwi Eka Endah Erna Fatimah Fitri Gita Hana Hesti Ida Indah
  Intan Ira Kartika Kurniawati Laila Lestari Lina Lusi Maya Mega Melati Mila Mira Nia Nina Nita Novi Nurul Puji
  Putri Rahma Rani Ratna Reni Retno Rina Rini Riska Rosa Santi Sari Sinta Siti Sri Suci Tari Tika Tuti Umi Vina Wati
  Wulan Yanti Yuli Yuni Zahra Zulaikha Aulia Cahaya Desi Elis Farida Halimah
`)

/** Second names of men. */
export const menSecond = words(`
  Adi Akbar Alamsyah Anggara Anwar Ardiansyah Basuki Darma Effendi Firmansyah Fauzi Gunawan Hakim Halim Hamdani
  Hartono Hermawan Hidayat Iskandar Ismail Junaidi Kuncoro Kurniawan Kusuma Maulana Mulyadi Mulyono Mustofa Nugraha
  Nurdin Pamungkas Permana Pradana Prabowo_Adi Prakoso Pranata Prasetyo Pratama Purnomo Putra Rahman Ramadhan Rosyid
  Saputra Santoso Sasongko Setiawan Siregar_Muda Suhendra Sulaiman Supriyadi Susanto Sutrisno Syahputra Utomo Wibowo
  Wicaksono Widodo_Putra Wijaya Wiratama Yulianto Zulkarnain
`)

/** Second names of women. */
export const womenSecond = words(`
  Agustina Amalia Andriani Anggraini Apriliani Astuti Azizah Damayanti Destiana Fadilah Fauziah Febrianti Handayani
  Hapsari Hasanah Hidayah Indriani Juwita Khasanah Komalasari Kusumawati Kusumaningrum Larasati Lestari Mardiana
  Marlina Maharani Mulyani Ningsih Novianti Nuraini Nurhayati Oktaviani Permatasari Pertiwi Pratiwi Puspita
  Puspitasari Rahayu Rahmawati Ramadhani Rosdiana Rosmawati Safitri Salsabila Septiani Setyowati Suryani Susanti
  Susilowati Trisnawati Utami Wahyuni Wardani Wijayanti Wulandari Yuliana Yulianti Yunita Zakiyah
`)

/** Given words of Balinese men. */
export const balineseMen = words(`
  Adnyana Agung Aditya Ardana Arimbawa Artawan Astawa Ariana Budiana Budiarta Darmawan Dharma Diatmika Gunawan Jaya
  Juliawan Kariasa Karyana Krisna Kusuma Mahardika Mahayasa Mertayasa Mudita Negara Oka Parwata Pastika_Yasa Prabawa
  Prasetya Putrayasa Raditya Rai Sedana Sentana Setiawan Suardana Suarjana Sucipta Sudana Sudiarta Sugiarta Sukadana
  Sukarta Sumerta Suparta Suryadi Suwitra Swastika Wardana Wibawa Widiana Widiarta Widnyana Winarta Wirawan Wisnawa
  Yasa Yudana Yogiswara
`)

/** Given words of Balinese women. */
export const balineseWomen = words(`
  Adnyani Agustini Anggreni Ariani Armini Aryani Astini Astuti Ayu_Dewi Budiani Cahyani Candrawati Darmayanti Dewi
  Diantari Eka_Sari Febriani Handayani Indrayani Juliantari Kartini_Dewi Karyani Kertiasih Kusumadewi Laksmi Lestari
  Maharani Maheswari Megawati_Sari Muliani Murniasih Ningrat Noviantari Paramita Parwati Pradnyani Pratiwi Puspadewi
  Puspita Rahayu Rasmini Ratnadi Sandat Saraswati Sekarini Setiari Suartini Sukerti Sulastri Sumiati Suryani Sutarmi
  Swandewi Trisnayanti Utari Wahyuni Wardani Widiastuti Widiani Wulandari Yuliani
`)

/** Family names of northern Sulawesi. */
export const northSulawesiFamilies = words(`
  Mokodompit Mokoginta Paputungan Mamonto Manoppo Damopolii Mokoagow Lantong Modeong Potabuga Simbala Gonibala Bonde
  Makalalag Mamangkey Olii Kandoli Pontoh Korompot Sugeha Wowor Rumengan Tumbelaka Lumentut Kalangi Pangemanan
  Sumual Rondonuwu Mandagi Lasut Kawulur Sondakh Tangkudung Walangitan Posumah Karundeng Langi Supit Tumiwa Wenas
`)

/** First names in Christian families. */
export const churchNames = words(`
  Yohanes Maria Daniel Ester Markus Lidia Stefanus Ruth Petrus Yosefina Andreas Debora Samuel Marlin Yonathan
  Elisabet Fransiskus Agnes Mikael Priskila Lukas Natalia Gabriel Veronika Timotius Kristina
`)
